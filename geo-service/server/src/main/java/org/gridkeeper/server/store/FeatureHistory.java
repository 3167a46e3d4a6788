// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the store held before: it never forgets a state of a feature. Safe for all threads. */
public interface FeatureHistory {

    /** The number of the newest change of a moment; 0 before the first. */
    long numberAt(Instant time);

    /** Visits every feature of a layer as it was when a change was the newest, in no order. */
    void forEachAt(String layer, long number, Consumer<StoredFeature> features);

    /** Rows of a layer as they were when a change was the newest, in order of their keys. */
    List<StoredFeature> listAt(String layer, long number, RowQuery query);

    /** The states of one feature, newest first. */
    List<FeatureState> listStates(String layer, String id);

    /** The states of every feature of a layer, newest first; all at once, so for layers of areas, not of elements. */
    List<FeatureState> listStates(String layer);

    /** The states of features of a layer that lay in a cell, newest first, at most {@code limit}. */
    List<FeatureState> listStatesIn(String layer, String cell, int limit);

    /** The entries of a run, in order. */
    List<Change> listOfRun(String run);

    /** Visits the features that these writes replaced or removed, as they were before the first of them. */
    void forEachBefore(String layer, Revisions writes, Consumer<StoredFeature> features);

    /** Visits the keys of the features that these writes made and that were not there before. */
    void forEachMade(String layer, Revisions writes, Consumer<String> ids);

    /**
     * Visits what a layer's newest writes did, as of one moment: the features that were written and are there, as they are,
     * and the keys of those that were removed and are not.
     *
     * @param first the first revision that counts as new
     */
    void forEachSince(String layer, long first, Consumer<StoredFeature> written, Consumer<String> removed);

    /** Visits the states that these writes began or ended, in no order; those of a removal too. */
    void forEachTouched(String layer, Revisions writes, Consumer<StoredFeature> states);

    /** Keys of features that these writes wrote and later ones wrote again, at most {@code limit}. */
    List<String> listWrittenLater(String layer, Revisions writes, int limit);
}

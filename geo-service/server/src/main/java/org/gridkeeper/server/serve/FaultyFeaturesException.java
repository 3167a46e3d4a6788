// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.server.catalogue.Problems;

/** Features that cannot be taken as they are; nothing of the request is stored. */
final class FaultyFeaturesException extends RuntimeException {

    private static final int NAMED = 100;

    /**
     * What is wrong with one field of one feature.
     *
     * @param index of the feature in the collection, from 0
     */
    record Fault(int index, String field, String value, String reason) {}

    /** Gathers the faults of a request. For one thread. */
    static final class Tally {

        private final List<Fault> faults = new ArrayList<>();
        private int count;

        void add(int index, List<Problems.Problem> problems) {
            for (Problems.Problem problem : problems) {
                if (count++ < NAMED) {
                    faults.add(new Fault(index, problem.field(), problem.value(), problem.reason()));
                }
            }
        }

        void throwIfAny() {
            if (count > 0) {
                throw new FaultyFeaturesException(faults, count);
            }
        }
    }

    private final transient List<Fault> faults;

    private FaultyFeaturesException(List<Fault> faults, int count) {
        super(message(faults.get(0), count));
        this.faults = List.copyOf(faults);
    }

    static FaultyFeaturesException of(int index, String field, String value, String reason) {
        return new FaultyFeaturesException(List.of(new Fault(index, field, value, reason)), 1);
    }

    private static String message(Fault first, int count) {
        String more = count == 1 ? "" : ", and %d more".formatted(count - 1);
        String value = first.value.isEmpty() ? "" : " '%s'".formatted(first.value);
        return "nothing was stored: feature %d, %s%s: %s%s"
                .formatted(first.index, first.field, value, first.reason, more);
    }

    /** The first hundred. */
    List<Fault> faults() {
        return faults;
    }
}

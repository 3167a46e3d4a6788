// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of all cells and buildings that are committed, kept from one transaction to the next: the change log says what
 * must be read again. To be asked by who holds the lock of the links, so that nothing changes meanwhile. Safe for all
 * threads.
 */
final class CommittedBoxes {

    /** Boxes as of a change number. */
    record Known(long number, BoxIndex cells, BoxIndex buildings) {}

    private static final int CHANGES_AT_ONCE = 10_000;

    private final FeatureStore store;
    private @Nullable Known known;

    CommittedBoxes(FeatureStore store) {
        this.store = store;
    }

    synchronized Known current() {
        Known last = known;
        Known now = last == null ? read() : follow(last);
        known = now;
        return now;
    }

    private Known read() {
        long number = store.version();
        return new Known(number, boxes(LayerIds.CELLS), boxes(LayerIds.BUILDINGS));
    }

    private BoxIndex boxes(String layer) {
        List<BoxIndex.Box> boxes = new ArrayList<>();
        if (store.findSchema(layer).isPresent()) {
            store.forEach(
                    layer,
                    feature -> boxes.add(
                            new BoxIndex.Box(feature.id(), feature.lonLat().getEnvelopeInternal())));
        }
        return BoxIndex.of(boxes);
    }

    private Known follow(Known last) {
        Known now = last;
        while (true) {
            List<Change> changes = store.listChanges(now.number, CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return now;
            }
            for (String layer : List.of(LayerIds.CELLS, LayerIds.BUILDINGS)) {
                List<Change> own =
                        changes.stream().filter(c -> c.layer().equals(layer)).toList();
                now = followed(now, layer, own);
            }
            now = new Known(changes.get(changes.size() - 1).number(), now.cells, now.buildings);
        }
    }

    private Known followed(Known now, String layer, List<Change> changes) {
        if (changes.isEmpty()) {
            return now;
        }
        boolean cells = layer.equals(LayerIds.CELLS);
        BoxIndex boxes = cells ? now.cells : now.buildings;
        if (changes.stream().anyMatch(change -> change.element().isEmpty())) {
            boxes = boxes(layer);
        } else {
            for (Change change : changes) {
                Optional<StoredFeature> feature = store.find(layer, change.element());
                boxes = feature.isPresent()
                        ? boxes.with(change.element(), feature.get().lonLat().getEnvelopeInternal())
                        : boxes.without(change.element());
            }
        }
        return cells ? new Known(now.number, boxes, now.buildings) : new Known(now.number, now.cells, boxes);
    }
}

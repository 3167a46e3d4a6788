// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.server.store.FeatureStore;

/** Reads layers whole, once for their snapshot and for what of the ground stands on them. */
final class LayerReader {

    /** Just below a power of two, where arrays that grow by doubling are full. */
    private static final int PROBE = 16_000;

    /** A layer as it was read. */
    record Whole(LayerSnapshot snapshot, Ground.Gathered gathered) {}

    private final FeatureStore store;
    private final HeapBudget budget;

    LayerReader(FeatureStore store, HeapBudget budget) {
        this.store = store;
        this.budget = budget;
    }

    /** @throws LayerTooLargeException after the first features of a layer that does not fit into the heap */
    Whole read(LayerSchema schema) {
        LayerBuilder builder = new LayerBuilder(schema);
        Ground.Gathered gathered = new Ground.Gathered();
        store.forEach(schema.id(), feature -> {
            builder.add(feature.id(), feature.lonLat(), feature.link().cell(), feature.values());
            gathered.add(schema.id(), feature);
            if (builder.size() == PROBE) {
                long features = store.count(schema.id());
                budget.need(schema.id(), features, (long) ((double) builder.memory() / PROBE * features));
            }
        });
        LayerSnapshot snapshot = builder.build();
        budget.need(schema.id(), snapshot.size(), snapshot.memory());
        return new Whole(snapshot, gathered);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;

/**
 * What was written to a layer since a view: its features as they are now, each once, and the keys of those that are gone.
 */
record LayerNews(List<StoredFeature> written, Set<String> removed) {

    static final LayerNews NONE = new LayerNews(List.of(), Set.of());

    /** Reads what the revisions from one on did. */
    static LayerNews read(FeatureStore store, String layer, long first) {
        List<StoredFeature> written = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        store.history().forEachSince(layer, first, written::add, removed::add);
        return new LayerNews(written, removed);
    }

    /** The ids of all features that may be shown otherwise. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>(removed);
        written.forEach(feature -> ids.add(feature.id()));
        return ids;
    }

    /** The written features as a layer shows them, without those that it shows already. */
    LayerSnapshot otherwiseThan(LayerSnapshot shown) {
        LayerSnapshot all = snapshot(shown.schema(), written);
        Set<String> same = new HashSet<>();
        for (int row = 0; row < all.size(); row++) {
            int fresh = row;
            shown.findRow(all.id(row), Scope.all())
                    .filter(there -> shown.isSame(there, all, fresh))
                    .ifPresent(there -> same.add(shown.id(there)));
        }
        return same.isEmpty()
                ? all
                : snapshot(
                        shown.schema(),
                        written.stream().filter(f -> !same.contains(f.id())).toList());
    }

    private static LayerSnapshot snapshot(LayerSchema schema, List<StoredFeature> features) {
        LayerBuilder builder = new LayerBuilder(schema);
        features.forEach(f -> builder.add(f.id(), f.lonLat(), f.link().cell(), f.values()));
        return builder.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes linkers from the cells and buildings that are in the store now, or in a transaction. */
@Component
public class Linkers {

    private final FeatureStore store;

    public Linkers(FeatureStore store) {
        this.store = store;
    }

    /** Links points to cells and buildings, and everything else to cells. */
    public Linker toCellsAndBuildings() {
        return linker(store::forEach, true);
    }

    /** The same by what a transaction would leave. */
    public Linker toCellsAndBuildings(StoreTransaction transaction) {
        return linker(transaction::forEach, true);
    }

    /** For layers that are not points, and so have no building. */
    public Linker toCells() {
        return linker(store::forEach, false);
    }

    private Linker linker(Rows rows, boolean toBuildings) {
        Map<String, Geometry> footprints = new HashMap<>();
        if (toBuildings && store.findSchema(LayerIds.BUILDINGS).isPresent()) {
            rows.forEach(LayerIds.BUILDINGS, feature -> footprints.put(feature.id(), feature.lonLat()));
        }
        List<Area> cells = new ArrayList<>();
        if (store.findSchema(LayerIds.CELLS).isPresent()) {
            rows.forEach(LayerIds.CELLS, feature -> cells.add(StoredAreas.areaOf(feature)));
        }
        return new Linker(CellLocator.of(cells), BuildingLocator.of(footprints));
    }

    private interface Rows {
        void forEach(String layer, Consumer<StoredFeature> features);
    }
}

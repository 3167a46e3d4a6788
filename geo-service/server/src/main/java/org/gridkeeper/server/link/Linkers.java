// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Makes linkers from the cells and buildings that are in the store now. */
@Component
public class Linkers {

    private final FeatureStore store;

    public Linkers(FeatureStore store) {
        this.store = store;
    }

    /** Links points to cells and buildings, and everything else to cells. */
    public Linker toCellsAndBuildings() {
        Map<String, Geometry> footprints = new HashMap<>();
        if (store.findSchema(LayerIds.BUILDINGS).isPresent()) {
            store.forEach(LayerIds.BUILDINGS, feature -> footprints.put(feature.id(), feature.lonLat()));
        }
        return new Linker(cells(), BuildingLocator.of(footprints));
    }

    /** For layers that are not points, and so have no building. */
    public Linker toCells() {
        return new Linker(cells(), BuildingLocator.of(Map.of()));
    }

    private CellLocator cells() {
        List<Area> cells = new ArrayList<>();
        if (store.findSchema(LayerIds.CELLS).isPresent()) {
            store.forEach(LayerIds.CELLS, feature -> cells.add(StoredAreas.areaOf(feature)));
        }
        return CellLocator.of(cells);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Optional;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;

/**
 * Says where the entries of registers belong, which have no place of their own: to a building and so to its cell, or to a
 * cell. To be asked under the lock of the links, which keeps cells and buildings as they are.
 */
record RegisterLinks(Sight sight, FeatureStore store) {

    /** The feature with the link it asks for; features that have a place are left alone. */
    StoredFeature linked(StoredFeature feature, int index) {
        Link wanted = feature.link();
        if (sight.schema().geometry() != GeometryKind.NONE) {
            return feature;
        }
        Link link = wanted.building().isEmpty() ? toCell(wanted, index) : toBuilding(wanted, index);
        return new StoredFeature(feature.id(), feature.lonLat(), feature.values(), link);
    }

    private Link toCell(Link wanted, int index) {
        if (!wanted.cell().isEmpty()
                && store.find(LayerIds.CELLS, wanted.cell()).isEmpty()) {
            throw FaultyFeaturesException.of(index, "link.cell", wanted.cell(), "there is no such cell");
        }
        return Link.toCell(wanted.cell());
    }

    private Link toBuilding(Link wanted, int index) {
        Optional<String> cell = store.find(LayerIds.BUILDINGS, wanted.building())
                .map(building -> building.link().cell())
                .filter(sight.scope()::seesCell);
        if (cell.isEmpty()) {
            throw FaultyFeaturesException.of(
                    index, "link.building", wanted.building(), "there is no such building in your scope");
        }
        if (!wanted.cell().isEmpty() && !wanted.cell().equals(cell.get())) {
            throw FaultyFeaturesException.of(
                    index, "link.cell", wanted.cell(), "the building lies in cell '%s'".formatted(cell.get()));
        }
        return new Link(cell.get(), wanted.building(), LinkMethod.INSIDE, 0, 1);
    }
}

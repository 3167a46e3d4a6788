// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;

/** Elements as GeoJSON features with their link and revision, as far as one viewer may see them. */
record ElementForm(Sight sight, LiveView view) {

    Map<String, Object> of(VersionedFeature versioned) {
        Map<String, Object> out = of(versioned.feature());
        out.put("revision", versioned.revision());
        return out;
    }

    /** A state that was, or of which only the content matters. */
    Map<String, Object> of(StoredFeature feature) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", "Feature");
        out.put("id", feature.id());
        out.put("geometry", sight.schema().geometry() == GeometryKind.NONE ? null : GeoJson.of(feature.lonLat()));
        out.put("properties", properties(feature));
        out.put("link", link(feature.link()));
        return out;
    }

    /** The counts of a cell are not stored but taken from the map in memory. */
    private Map<String, Object> properties(StoredFeature feature) {
        Map<String, Object> properties = sight.properties(feature);
        if (sight.schema().kind() == Kind.CELL) {
            view.findLayer(sight.layer())
                    .map(layer -> layer.snapshot())
                    .ifPresent(cells -> cells.findRow(feature.id(), sight.scope())
                            .ifPresent(
                                    row -> cells.properties(row, sight.scope()).forEach(properties::putIfAbsent)));
        }
        return properties;
    }

    /** The building is told to who may see it: one nearby may lie in a cell outside the viewer's scope. */
    Map<String, Object> link(Link link) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("cell", link.cell().isEmpty() ? null : link.cell());
        boolean building = view.findLayer(LayerIds.BUILDINGS)
                .flatMap(layer -> layer.snapshot().findRow(link.building(), sight.scope()))
                .isPresent();
        out.put("building", building ? link.building() : null);
        out.put("distanceMetres", building ? link.distanceMetres() : null);
        out.put("confidence", building ? link.confidence() : null);
        out.put("method", link.method().name().toLowerCase(Locale.ROOT));
        return out;
    }
}

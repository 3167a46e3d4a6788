// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.RepeatPlaces;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places in a cell where incidents were reported again and again, for who may see the incidents one by one. */
@Component
class RepeatedPlaces {

    /** A place in its layer. */
    private record Found(LayerSnapshot layer, RepeatPlaces.Place place) {}

    private final LiveMap live;

    RepeatedPlaces(LiveMap live) {
        this.live = live;
    }

    /** Those with most incidents, at most so many; each is told by its newest incident. */
    List<Map<String, @Nullable Object>> in(String cell, LiveView view, Scope scope, int most) {
        List<Found> found = new ArrayList<>();
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.INCIDENT && layer.hasDensity() && scope.seesCell(cell)) {
                RepeatPlaces.among(layer.snapshot(), layer.rowsIn(cell), live.referenceTime(layer))
                        .forEach(place -> found.add(new Found(layer.snapshot(), place)));
            }
        }
        found.sort(Comparator.comparingInt(each -> -each.place.count()));
        return found.stream().limit(most).map(each -> describe(each, scope)).toList();
    }

    private static Map<String, @Nullable Object> describe(Found found, Scope scope) {
        LayerSnapshot layer = found.layer;
        int row = found.place.newest();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("layer", layer.schema().id());
        out.put("kind", "incident");
        out.put("id", layer.id(row));
        out.put("name", null);
        out.put("address", layer.properties(row, scope).get("address"));
        Extents.putMiddle(out, layer.shapes().boundsMercator(row));
        out.put("reasons", List.of(Map.of("reason", "repeated-incidents", "count", found.place.count(), "days", 90)));
        return out;
    }
}

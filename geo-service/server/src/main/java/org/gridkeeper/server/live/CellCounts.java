// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.zone.OpenIncidents;

/** How many elements of each kind lie in a cell, as the fields of the layer of cells are called. */
final class CellCounts {

    private record Counted(LiveLayer layer, String field) {}

    private final List<Counted> layers = new ArrayList<>();
    private final Function<LiveLayer, Instant> referenceTime;

    CellCounts(Map<String, LiveLayer> all, Function<LiveLayer, Instant> referenceTime) {
        this.referenceTime = referenceTime;
        all.forEach((id, layer) -> {
            if (layer.kind().isElement()) {
                layers.add(new Counted(layer, id.replace('-', '_')));
            }
        });
    }

    Map<String, Long> of(String cell) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Counted counted : layers) {
            int[] rows = counted.layer.rowsIn(cell);
            counts.put(counted.field, (long) rows.length);
            if (counted.layer.kind() == Kind.INCIDENT) {
                OpenIncidents open = OpenIncidents.of(counted.layer.snapshot(), referenceTime.apply(counted.layer));
                counts.merge("open", Arrays.stream(rows).filter(open::isOpen).count(), Long::sum);
            }
        }
        return counts;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many elements of each kind lie in a cell, as the fields of the layer of cells are called. */
final class CellCounts {

    /** The field of the incidents that are open. */
    private static final String OPEN = "open";

    private record Counted(LayerCounts counts, String field) {}

    private final List<Counted> layers = new ArrayList<>();

    CellCounts(Map<String, LiveLayer> all, Function<LiveLayer, Instant> referenceTime) {
        all.forEach((id, layer) -> {
            if (layer.kind().isElement()) {
                layers.add(new Counted(layer.counts(referenceTime.apply(layer)), id.replace('-', '_')));
            }
        });
    }

    Map<String, Long> of(String cell) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Counted counted : layers) {
            counts.put(counted.field, (long) counted.counts.all(cell));
            if (counted.counts.countsOpen()) {
                counts.merge(OPEN, (long) counted.counts.open(cell), Long::sum);
            }
        }
        return counts;
    }
}

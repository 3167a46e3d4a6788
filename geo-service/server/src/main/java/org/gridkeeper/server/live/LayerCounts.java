// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.OpenIncidents;

/** How many features of one layer lie in each cell, and of incidents how many are open at a moment. Immutable. */
final class LayerCounts {

    private final Instant referenceTime;
    private final boolean countsOpen;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final int[] all;
    private final int[] open;

    LayerCounts(LayerSnapshot layer, Instant referenceTime) {
        this.referenceTime = referenceTime;
        this.countsOpen = layer.schema().kind() == Kind.INCIDENT;
        List<String> codes = layer.cellCodes();
        for (int code = 0; code < codes.size(); code++) {
            codeOf.put(codes.get(code), code);
        }
        all = new int[codes.size()];
        open = new int[codes.size()];
        OpenIncidents incidents = OpenIncidents.of(layer, referenceTime);
        for (int row = 0; row < layer.size(); row++) {
            int code = layer.cellCode(row);
            if (code >= 0) {
                all[code]++;
                open[code] += countsOpen && incidents.isOpen(row) ? 1 : 0;
            }
        }
    }

    boolean areAt(Instant moment) {
        return !countsOpen || referenceTime.equals(moment);
    }

    boolean countsOpen() {
        return countsOpen;
    }

    int all(String cell) {
        Integer code = codeOf.get(cell);
        return code == null ? 0 : all[code];
    }

    int open(String cell) {
        Integer code = codeOf.get(cell);
        return code == null ? 0 : open[code];
    }
}

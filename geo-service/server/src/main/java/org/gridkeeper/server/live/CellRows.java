// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSnapshot;

/** The rows of a layer by the cell that they are linked to, ascending within each, those in no cell last. Immutable. */
final class CellRows {

    private static final int[] NONE = {};

    private final Map<String, Integer> codeOf = new HashMap<>();
    private final int[] start;
    private final int[] rows;

    CellRows(LayerSnapshot layer) {
        List<String> codes = layer.cellCodes();
        for (int code = 0; code < codes.size(); code++) {
            codeOf.put(codes.get(code), code);
        }
        codeOf.put("", codes.size());
        start = new int[codes.size() + 2];
        for (int row = 0; row < layer.size(); row++) {
            start[place(layer, row) + 1]++;
        }
        for (int place = 0; place <= codes.size(); place++) {
            start[place + 1] += start[place];
        }
        int[] next = start.clone();
        rows = new int[layer.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[place(layer, row)]++] = row;
        }
    }

    private int place(LayerSnapshot layer, int row) {
        int code = layer.cellCode(row);
        return code < 0 ? start.length - 2 : code;
    }

    int[] of(String cell) {
        Integer place = codeOf.get(cell);
        return place == null ? NONE : Arrays.copyOfRange(rows, start[place], start[place + 1]);
    }
}

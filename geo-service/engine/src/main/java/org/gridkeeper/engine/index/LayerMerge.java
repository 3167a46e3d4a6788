// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Puts fresh rows into a snapshot in the place of those of the same ids, and takes rows out: the same as a snapshot built
 * anew, row for row, at the cost of copying arrays. Where only values changed, the rest is shared.
 */
final class LayerMerge {

    private final LayerSnapshot old;
    private final LayerSnapshot fresh;
    private final int[] gone;
    private final int[] before;

    LayerMerge(LayerSnapshot old, LayerSnapshot fresh, Collection<String> removed) {
        this.old = old;
        this.fresh = fresh;
        this.gone = gone(removed);
        this.before = new int[fresh.size()];
        double[] box = new double[4];
        for (int row = 0; row < before.length; row++) {
            before[row] = before(row, box);
        }
    }

    private int[] gone(Collection<String> removed) {
        IntList rows = new IntList();
        for (int row = 0; row < fresh.size(); row++) {
            int there = old.ids().find(fresh.id(row));
            if (there >= 0) {
                rows.add(there);
            }
        }
        for (String id : removed) {
            int there = old.ids().find(id);
            if (there >= 0) {
                rows.add(there);
            }
        }
        return java.util.Arrays.stream(rows.toArray()).sorted().distinct().toArray();
    }

    /** The first old row that does not come before a fresh one. */
    private int before(int freshRow, double[] box) {
        long key = RowOrder.key(fresh.shapes(), freshRow, box);
        int low = 0;
        int high = old.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            int order = Long.compareUnsigned(RowOrder.key(old.shapes(), mid, box), key);
            if (order == 0) {
                order = old.ids().compare(mid, fresh.ids(), freshRow);
            }
            if (order < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    LayerSnapshot build() {
        if (gone.length == 0 && before.length == 0) {
            return old;
        }
        boolean keepsPlaces = keepsPlaces();
        Splice splice = Splice.of(old.size(), gone, before);
        ColumnSplice splicing = new ColumnSplice(splice, gone);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Field field : old.schema().fields()) {
            Column there = old.findColumn(field.name()).orElseThrow();
            Column written = fresh.findColumn(field.name()).orElseThrow();
            columns.put(field.name(), keepsPlaces && keepsValues(there, written) ? there : splicing.of(there, written));
        }
        Column.TextColumn cells = keepsPlaces && keepsValues(old.cells(), fresh.cells())
                ? old.cells()
                : splicing.of(old.cells(), fresh.cells());
        return keepsPlaces
                ? old.withValues(columns, cells)
                : new LayerSnapshot(
                        old.schema(),
                        new LayerSnapshot.Places(
                                old.ids().spliced(splice, fresh.ids()),
                                old.shapes().spliced(splice, fresh.shapes())),
                        columns,
                        cells);
    }

    /** Whether the fresh rows say what those in whose place they come said. */
    private boolean keepsValues(Column there, Column written) {
        return IntStream.range(0, gone.length)
                .allMatch(row -> Objects.equals(there.value(gone[row]), written.value(row)));
    }

    private boolean keepsPlaces() {
        boolean keeps = gone.length == before.length;
        for (int row = 0; row < before.length && keeps; row++) {
            keeps = gone[row] == before[row]
                    && old.ids().compare(gone[row], fresh.ids(), row) == 0
                    && old.shapes().equals(gone[row], fresh.shapes(), row);
        }
        return keeps;
    }
}

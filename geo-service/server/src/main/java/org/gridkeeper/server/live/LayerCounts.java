// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/**
 * How many features of one layer say what of each cell at a moment. After a change only what changed is counted, as long as
 * the layer has features in the same cells as before. Immutable.
 */
final class LayerCounts {

    private final LayerSnapshot layer;
    private final Instant moment;
    private final Map<Mark, Counted> counted;

    private LayerCounts(LayerSnapshot layer, Instant moment, BiFunction<Mark, IntPredicate, Counted> counts) {
        this.layer = layer;
        this.moment = moment;
        this.counted = new EnumMap<>(Mark.class);
        Mark.of(layer, moment).forEach((mark, rows) -> counted.put(mark, counts.apply(mark, rows)));
    }

    static LayerCounts of(LayerSnapshot layer, Instant moment) {
        return new LayerCounts(layer, moment, (mark, rows) -> Counted.of(layer, rows));
    }

    /**
     * The same layer at another moment.
     *
     * @param touched is given the cells of which something else is said then
     */
    LayerCounts at(Instant other, Set<String> touched) {
        return moment.equals(other)
                ? this
                : new LayerCounts(
                        layer, other, (mark, rows) -> mark.passes() ? get(mark).at(layer, rows, touched) : get(mark));
    }

    /**
     * The layer after a change, at the same moment.
     *
     * @param written ids of all features that are not what they were
     * @param touched is given the cells that those are or were in
     */
    LayerCounts with(LayerSnapshot changed, Collection<String> written, Set<String> touched) {
        if (changed == layer) {
            return this;
        }
        int[] before = rows(layer, written);
        int[] after = rows(changed, written);
        Arrays.stream(before).forEach(row -> touched.add(layer.cell(row)));
        Arrays.stream(after).forEach(row -> touched.add(changed.cell(row)));
        if (!changed.hasCellCodesOf(layer)) {
            return of(changed, moment);
        }
        return new LayerCounts(changed, moment, (mark, rows) -> {
            Counted next = new Counted(rows, get(mark).counts.clone());
            Arrays.stream(before).filter(get(mark).rows).forEach(row -> next.add(layer.cellCode(row), -1));
            Arrays.stream(after).filter(rows).forEach(row -> next.add(changed.cellCode(row), 1));
            return next;
        });
    }

    private static int[] rows(LayerSnapshot layer, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> layer.findRow(id, Scope.all()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Counted get(Mark mark) {
        return java.util.Objects.requireNonNull(counted.get(mark));
    }

    boolean areOf(LayerSnapshot other) {
        return layer == other;
    }

    /** Whether its features may say this of a cell. */
    boolean has(Mark mark) {
        return counted.containsKey(mark);
    }

    int count(Mark mark, String cell) {
        return has(mark)
                ? layer.findCellCode(cell).map(code -> get(mark).counts[code]).orElse(0)
                : 0;
    }

    /** The cells that it has features in. */
    List<String> listCells() {
        return layer.cellCodes();
    }

    /** The rows that say something, and how many those are by {@link LayerSnapshot#cellCode}. */
    private static final class Counted {
        private final IntPredicate rows;
        private final int[] counts;

        Counted(IntPredicate rows, int[] counts) {
            this.rows = rows;
            this.counts = counts;
        }

        static Counted of(LayerSnapshot layer, IntPredicate rows) {
            Counted counted = new Counted(rows, new int[layer.cellCodes().size()]);
            for (int row = 0; row < layer.size(); row++) {
                if (rows.test(row)) {
                    counted.add(layer.cellCode(row), 1);
                }
            }
            return counted;
        }

        /** When other rows of the layer say it. */
        Counted at(LayerSnapshot layer, IntPredicate then, Set<String> touched) {
            Counted next = new Counted(then, counts.clone());
            for (int row = 0; row < layer.size(); row++) {
                boolean says = then.test(row);
                if (says != rows.test(row)) {
                    next.add(layer.cellCode(row), says ? 1 : -1);
                    touched.add(layer.cell(row));
                }
            }
            return next;
        }

        /** A feature in no cell has no code. */
        private void add(int code, int units) {
            if (code >= 0) {
                counts[code] += units;
            }
        }
    }
}

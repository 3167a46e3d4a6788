// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/**
 * How many features of one layer say what of each cell at a moment. After a change only what changed is counted, as long as
 * the layer has features in the same cells as before. Immutable.
 *
 * <p>Layout: {@code counts} holds for each mark one number for each {@link LayerSnapshot#cellCode}.
 */
final class LayerCounts {

    private final LayerSnapshot layer;
    private final Instant moment;
    private final IntPredicate current;
    private final Map<Mark, IntPredicate> marks;
    private final Map<Mark, int[]> counts = new EnumMap<>(Mark.class);

    private LayerCounts(LayerSnapshot layer, Instant moment) {
        this.layer = layer;
        this.moment = moment;
        this.current = Mark.current(layer, moment);
        this.marks = Mark.of(layer, current);
    }

    static LayerCounts of(LayerSnapshot layer, Instant moment) {
        return new LayerCounts(layer, moment).counted();
    }

    /**
     * The same layer at another moment.
     *
     * @param touched is given the cells of which something else is said then
     */
    LayerCounts at(Instant other, Set<String> touched) {
        if (moment.equals(other) || Mark.areOfAnyMoment(marks.keySet())) {
            return this;
        }
        LayerCounts next = new LayerCounts(layer, other);
        int[] changed = IntStream.range(0, layer.size())
                .filter(row -> current.test(row) != next.current.test(row))
                .toArray();
        return next.after(this, changed, changed, touched);
    }

    /**
     * The layer after a change, at the same moment.
     *
     * @param written ids of all features that are not what they were
     * @param touched is given the cells that those are or were in
     */
    LayerCounts with(LayerSnapshot changed, Collection<String> written, Set<String> touched) {
        return changed == layer
                ? this
                : new LayerCounts(changed, moment).after(this, rows(layer, written), rows(changed, written), touched);
    }

    private static int[] rows(LayerSnapshot layer, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> layer.findRow(id, Scope.all()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private LayerCounts counted() {
        marks.keySet()
                .forEach(mark -> counts.put(mark, new int[layer.cellCodes().size()]));
        add(this, IntStream.range(0, layer.size()).toArray(), 1);
        return this;
    }

    /** Counts on from known counts, without some rows of their layer and with some of this one. */
    private LayerCounts after(LayerCounts known, int[] without, int[] with, Set<String> touched) {
        Arrays.stream(without).forEach(row -> touched.add(known.layer.cell(row)));
        Arrays.stream(with).forEach(row -> touched.add(layer.cell(row)));
        if (!layer.hasCellCodesOf(known.layer)) {
            return counted();
        }
        known.counts.forEach((mark, each) -> counts.put(mark, each.clone()));
        add(known, without, -1);
        add(this, with, 1);
        return this;
    }

    private void add(LayerCounts from, int[] rows, int units) {
        from.marks.forEach((mark, says) -> {
            int[] each = Objects.requireNonNull(counts.get(mark));
            for (int row : rows) {
                int code = from.layer.cellCode(row);
                if (code >= 0 && says.test(row)) {
                    each[code] += units;
                }
            }
        });
    }

    boolean areOf(LayerSnapshot other) {
        return layer == other;
    }

    /** Whether its features may say this of a cell. */
    boolean has(Mark mark) {
        return marks.containsKey(mark);
    }

    int count(Mark mark, String cell) {
        int[] each = counts.get(mark);
        return each == null
                ? 0
                : layer.findCellCode(cell).map(code -> each[code]).orElse(0);
    }

    /** The cells that it has features in. */
    List<String> listCells() {
        return layer.cellCodes();
    }
}

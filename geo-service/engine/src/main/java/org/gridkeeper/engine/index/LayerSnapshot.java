// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.geo.Bounds;

/**
 * One layer as it was at one change number: rows in Hilbert order (then by id), so that equal content is equal row for
 * row however it arrived. Every query takes a {@link Scope}. Immutable and safe for all threads.
 */
public final class LayerSnapshot {

    /** The column that holds the code of the cell an element is linked to. */
    public static final String CELL = "cell";

    private final LayerSchema schema;
    private final String[] ids;
    private final Integer[] byId;
    private final Shapes shapes;
    private final Map<String, Column> columns;
    private final Column.TextColumn cells;
    private final PackedTree tree;

    LayerSnapshot(
            LayerSchema schema, String[] ids, Shapes shapes, Map<String, Column> columns, Column.TextColumn cells) {
        this.schema = schema;
        this.ids = ids;
        this.shapes = shapes;
        this.columns = new LinkedHashMap<>(columns);
        this.cells = cells;
        this.byId = new Integer[ids.length];
        Arrays.setAll(byId, i -> i);
        Arrays.sort(byId, Comparator.comparing(i -> ids[i]));
        double[] boxes = new double[4 * ids.length];
        for (int i = 0; i < ids.length; i++) {
            Bounds b = shapes.boundsMercator(i);
            boxes[4 * i] = b.minX();
            boxes[4 * i + 1] = b.minY();
            boxes[4 * i + 2] = b.maxX();
            boxes[4 * i + 3] = b.maxY();
        }
        this.tree = new PackedTree(boxes, ids.length);
    }

    public LayerSchema schema() {
        return schema;
    }

    /** Number of features, whatever the scope; for shown figures use {@link #count}. */
    public int size() {
        return ids.length;
    }

    public Shapes shapes() {
        return shapes;
    }

    public String id(int row) {
        return ids[row];
    }

    /** The row of an id when the scope may see it. */
    public Optional<Integer> findRow(String id, Scope scope) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int order = ids[byId[mid]].compareTo(id);
            if (order == 0) {
                return Optional.of(byId[mid]).filter(row -> visible(scope).test(row));
            }
            if (order < 0) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * Rows that the scope may see, in order of their ids, those after an id: a page of a list.
     *
     * @param also what they must pass besides the filter
     * @param limit at most so many
     */
    public int[] listRows(String after, Scope scope, Filter filter, IntPredicate also, int limit) {
        IntPredicate visible = visible(scope);
        IntPredicate passes = passes(filter);
        int[] rows = new int[Math.min(limit, ids.length)];
        int found = 0;
        for (int i = indexAfter(after); i < byId.length && found < rows.length; i++) {
            int row = byId[i];
            if (visible.test(row) && passes.test(row) && also.test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private int indexAfter(String id) {
        int low = 0;
        int high = byId.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (ids[byId[mid]].compareTo(id) <= 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** The cell code of a row; empty for a feature in no cell. */
    public String cell(int row) {
        String code = cells.value(row);
        return code == null ? "" : code;
    }

    public Optional<Column> findColumn(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    public List<Field> listFields(Scope scope) {
        return schema.fields().stream().filter(scope::sees).toList();
    }

    /** The properties of a row that the scope may see, in the order of the schema, missing ones left out. */
    public Map<String, Object> properties(int row, Scope scope) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            Column column = columns.get(field.name());
            Object value = column == null ? null : column.value(row);
            if (value != null && scope.sees(field)) {
                out.put(field.name(), value);
            }
        }
        return out;
    }

    /** Visits in row order every feature that the scope may see one by one and whose box meets the given one (EPSG:3857). */
    public void forEachIn(Bounds boundsMercator, Scope scope, IntConsumer rows) {
        IntPredicate visible = visible(scope);
        tree.search(boundsMercator, row -> {
            if (visible.test(row)) {
                rows.accept(row);
            }
        });
    }

    /**
     * Visits in row order every feature in the cells of the scope that passes the filter, its kind notwithstanding: for
     * aggregates (density, counts) only, whose small values the caller withholds by {@link Scope#minimumCount}.
     */
    public void forEachAggregated(Bounds boundsMercator, Scope scope, Filter filter, IntConsumer rows) {
        IntPredicate inCells = inCells(scope);
        IntPredicate passes = passes(filter);
        tree.search(boundsMercator, row -> {
            if (inCells.test(row) && passes.test(row)) {
                rows.accept(row);
            }
        });
    }

    /** Number of features that the scope may see one by one. */
    public int count(Scope scope) {
        IntPredicate visible = visible(scope);
        int n = 0;
        for (int row = 0; row < ids.length; row++) {
            n += visible.test(row) ? 1 : 0;
        }
        return n;
    }

    /** The box of the whole layer in EPSG:3857, whatever the scope; empty for a layer without features. */
    public Optional<Bounds> findBoundsMercator() {
        return java.util.stream.IntStream.range(0, ids.length)
                .mapToObj(shapes::boundsMercator)
                .reduce(Bounds::union);
    }

    private IntPredicate visible(Scope scope) {
        if (!scope.sees(schema.kind())) {
            return row -> false;
        }
        // Base layers and areas carry no link and belong to everybody.
        if (schema.kind() == Kind.BASE || schema.kind() == Kind.AREA) {
            return row -> true;
        }
        return inCells(scope);
    }

    private IntPredicate inCells(Scope scope) {
        if (scope.everyCell()) {
            return row -> true;
        }
        List<String> dictionary = cells.dictionary();
        boolean[] open = new boolean[dictionary.size()];
        for (int code = 0; code < open.length; code++) {
            open[code] = scope.seesCell(dictionary.get(code));
        }
        return row -> cells.code(row) >= 0 && open[cells.code(row)];
    }

    private IntPredicate passes(Filter filter) {
        IntPredicate byClass = filter.classes().isEmpty() ? row -> true : byClass(filter);
        if (!filter.hasPeriod()) {
            return byClass;
        }
        if (!(columns.get("reported_at") instanceof Column.LongColumn times)) {
            return row -> false;
        }
        long from = epochMillis(filter.from(), Long.MIN_VALUE + 1);
        long to = epochMillis(filter.to(), Long.MAX_VALUE);
        return row -> times.get(row) >= from && times.get(row) < to && byClass.test(row);
    }

    private IntPredicate byClass(Filter filter) {
        if (!(columns.get("class") instanceof Column.TextColumn classes)) {
            return row -> false;
        }
        boolean[] wanted = new boolean[classes.dictionary().size()];
        for (String code : filter.classes()) {
            classes.findCode(code).ifPresent(c -> wanted[c] = true);
        }
        return row -> classes.code(row) >= 0 && wanted[classes.code(row)];
    }

    private static long epochMillis(Instant instant, long unbounded) {
        return instant.equals(Instant.MIN) || instant.equals(Instant.MAX) ? unbounded : instant.toEpochMilli();
    }
}

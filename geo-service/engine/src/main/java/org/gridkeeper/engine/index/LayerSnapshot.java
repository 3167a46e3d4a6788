// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridkeeper.engine.geo.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * One layer as it was at one change number: rows in Hilbert order (then by id), so that equal content is equal row for
 * row however it arrived. Every query takes a {@link Scope}. Immutable and safe for all threads.
 */
public final class LayerSnapshot {

    /** The column that holds the code of the cell an element is linked to. */
    public static final String CELL = "cell";

    private final LayerSchema schema;
    private final Ids ids;
    private final Shapes shapes;
    private final Map<String, Column> columns;
    private final Column.TextColumn cells;
    private final PackedTree tree;

    /** The ids and geometries of rows, in row order. */
    record Places(Ids ids, Shapes shapes) {}

    LayerSnapshot(LayerSchema schema, Places places, Map<String, Column> columns, Column.TextColumn cells) {
        this(schema, places, new PackedTree(places.shapes), columns, cells);
    }

    private LayerSnapshot(
            LayerSchema schema, Places places, PackedTree tree, Map<String, Column> columns, Column.TextColumn cells) {
        this.schema = schema;
        this.ids = places.ids;
        this.shapes = places.shapes;
        this.tree = tree;
        this.columns = new LinkedHashMap<>(columns);
        this.cells = cells;
    }

    /** The same rows with other values. */
    LayerSnapshot withValues(Map<String, Column> otherColumns, Column.TextColumn otherCells) {
        return new LayerSnapshot(schema, new Places(ids, shapes), tree, otherColumns, otherCells);
    }

    /**
     * This layer after a change: the same, row for row, as one built anew.
     *
     * @param changed the features that were written, as they are now; of the same schema
     * @param removed ids of features that are no longer there; others are left as they are
     */
    public LayerSnapshot with(LayerSnapshot changed, Collection<String> removed) {
        return new LayerMerge(this, changed, removed).build();
    }

    /**
     * The same features, with other values of some fields.
     *
     * @param values by name of a field, the value of a row; null is missing
     */
    public LayerSnapshot withValues(Map<String, IntFunction<@Nullable Object>> values) {
        Map<String, Column> next = new LinkedHashMap<>(columns);
        int[] asTheyAre = IntStream.range(0, size()).toArray();
        for (Field field : schema.fields()) {
            IntFunction<@Nullable Object> value = values.get(field.name());
            if (value != null) {
                ColumnBuilder column = ColumnBuilder.of(field.type());
                for (int row = 0; row < size(); row++) {
                    column.add(value.apply(row));
                }
                next.put(field.name(), column.build(asTheyAre));
            }
        }
        return withValues(next, cells);
    }

    Ids ids() {
        return ids;
    }

    Column.TextColumn cells() {
        return cells;
    }

    public LayerSchema schema() {
        return schema;
    }

    /** Number of features, whatever the scope; for shown figures use {@link #count}. */
    public int size() {
        return shapes.size();
    }

    public Shapes shapes() {
        return shapes;
    }

    public String id(int row) {
        return ids.get(row);
    }

    /** The row of an id when the scope may see it. */
    public Optional<Integer> findRow(String id, Scope scope) {
        int row = ids.find(id);
        return row >= 0 && RowTest.visible(this, scope).test(row) ? Optional.of(row) : Optional.empty();
    }

    /** Whether the id of any feature, whatever the scope, begins so. */
    public boolean anyIdStartsWith(String beginning) {
        return ids.anyStartsWith(beginning);
    }

    /**
     * Rows that the scope may see, in order of their ids, those after an id: a page of a list.
     *
     * @param also what they must pass besides the filter
     * @param limit at most so many
     */
    public int[] listRows(String after, Scope scope, Filter filter, IntPredicate also, int limit) {
        RowTest visible = RowTest.visible(this, scope);
        RowTest passes = RowTest.everywhere(this, filter);
        int[] rows = new int[Math.min(limit, size())];
        int found = 0;
        for (int place = ids.placeAfter(after); place < size() && found < rows.length; place++) {
            int row = ids.row(place);
            if (visible.test(row) && passes.test(row) && also.test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** The cell code of a row; empty for a feature in no cell. */
    public String cell(int row) {
        String code = cells.value(row);
        return code == null ? "" : code;
    }

    /** The code of the cell of a row in {@link #cellCodes}; −1 for a feature in no cell. */
    public int cellCode(int row) {
        return cells.code(row);
    }

    /** The codes of the cells that any feature lies in, ascending. */
    public List<String> cellCodes() {
        return cells.dictionary();
    }

    /** The code of a cell in {@link #cellCodes}; empty when no feature lies in it. */
    public Optional<Integer> findCellCode(String cell) {
        return cells.findCode(cell);
    }

    /** Whether another snapshot gives the cells the same codes; two that are made apart do not. */
    public boolean hasCellCodesOf(LayerSnapshot other) {
        return cells.texts() == other.cells.texts();
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
        visit(boundsMercator, RowTest.visible(this, scope), rows);
    }

    /** The rows that {@link #forEachIn} visits, for those who go through them more than once. */
    public int[] rowsIn(Bounds boundsMercator, Scope scope) {
        IntList rows = new IntList();
        RowTest test = RowTest.visible(this, scope);
        if (!test.none()) {
            tree.search(boundsMercator, (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (test.all() || test.test(row)) {
                        rows.add(row);
                    }
                }
            });
        }
        return rows.toArray();
    }

    /**
     * Visits in row order every feature in the cells of the scope that passes the filter, its kind notwithstanding: for
     * aggregates (density, counts) only, whose small values the caller withholds by {@link Scope#minimumCount}.
     */
    public void forEachAggregated(Bounds boundsMercator, Scope scope, Filter filter, IntConsumer rows) {
        visit(boundsMercator, RowTest.inCells(this, scope, filter), rows);
    }

    private void visit(Bounds boundsMercator, RowTest test, IntConsumer rows) {
        if (test.all()) {
            tree.search(boundsMercator, (from, to) -> {
                for (int row = from; row < to; row++) {
                    rows.accept(row);
                }
            });
        } else if (!test.none()) {
            tree.search(boundsMercator, (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (test.test(row)) {
                        rows.accept(row);
                    }
                }
            });
        }
    }

    /** Number of features that the scope may see one by one. */
    public int count(Scope scope) {
        RowTest test = RowTest.visible(this, scope);
        if (test.all()) {
            return size();
        }
        int n = 0;
        for (int row = 0; row < size() && !test.none(); row++) {
            n += test.test(row) ? 1 : 0;
        }
        return n;
    }

    /** The box of the whole layer in EPSG:3857, whatever the scope; empty for a layer without features. */
    public Optional<Bounds> findBoundsMercator() {
        return tree.findBounds();
    }

    /** Whether a row shows the same as one of another snapshot of the layer: place, cell and values. */
    public boolean isSame(int row, LayerSnapshot other, int otherRow) {
        return shapes.equals(row, other.shapes, otherRow)
                && cell(row).equals(other.cell(otherRow))
                && columns.entrySet().stream()
                        .allMatch(column -> Objects.equals(
                                column.getValue().value(row),
                                other.findColumn(column.getKey())
                                        .map(there -> there.value(otherRow))
                                        .orElse(null)));
    }

    /** Bytes of memory that the packed rows take. */
    public long memory() {
        return ids.memory()
                + shapes.memory()
                + tree.memory()
                + cells.memory()
                + columns.values().stream().mapToLong(Column::memory).sum();
    }
}

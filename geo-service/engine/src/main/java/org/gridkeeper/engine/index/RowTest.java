// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Which rows of one snapshot a scope and a filter let through, made once for a query: plain arrays, no call for each part. */
final class RowTest {

    private final LayerSnapshot layer;
    private final boolean none;
    /** By code of the cell; null for every row, in a cell or not. */
    private final boolean @Nullable [] cells;

    private final Column.@Nullable TextColumn classColumn;
    private final boolean[] classes;
    private final Column.@Nullable LongColumn times;
    private final long from;
    private final long to;
    private final @Nullable LongPredicate dayTimes;

    private RowTest(LayerSnapshot layer, boolean none, boolean @Nullable [] cells, Filter filter) {
        this.layer = layer;
        this.cells = cells;
        this.classColumn = !filter.classes().isEmpty()
                        && layer.findColumn("class").orElse(null) instanceof Column.TextColumn column
                ? column
                : null;
        this.classes = classColumn == null ? new boolean[0] : wanted(classColumn, filter);
        this.times =
                hasTimes(filter) && layer.findColumn("reported_at").orElse(null) instanceof Column.LongColumn column
                        ? column
                        : null;
        this.from = filter.fromMillis();
        this.to = filter.toMillis();
        this.dayTimes = filter.dayTimes().isAlways() ? null : filter.dayTimes().test();
        // A layer without classes or times has nothing of a class or a period.
        this.none = none || (classColumn == null && !filter.classes().isEmpty()) || (times == null && hasTimes(filter));
    }

    private static boolean hasTimes(Filter filter) {
        return filter.hasPeriod() || !filter.dayTimes().isAlways();
    }

    /** What a scope may see one by one. */
    static RowTest visible(LayerSnapshot layer, Scope scope) {
        Kind kind = layer.schema().kind();
        // Base layers and areas carry no link and belong to everybody.
        boolean everywhere = kind == Kind.BASE || kind == Kind.AREA;
        return new RowTest(layer, !scope.sees(kind), everywhere ? null : open(layer, scope), Filter.NONE);
    }

    /** What lies in the cells of a scope and passes a filter, whatever its kind. */
    static RowTest inCells(LayerSnapshot layer, Scope scope, Filter filter) {
        return new RowTest(layer, false, open(layer, scope), filter);
    }

    /** What passes a filter, whoever asks. */
    static RowTest everywhere(LayerSnapshot layer, Filter filter) {
        return new RowTest(layer, false, null, filter);
    }

    private static boolean @Nullable [] open(LayerSnapshot layer, Scope scope) {
        if (scope.everyCell()) {
            return null;
        }
        List<String> codes = layer.cellCodes();
        boolean[] open = new boolean[codes.size()];
        for (int code = 0; code < open.length; code++) {
            open[code] = scope.seesCell(codes.get(code));
        }
        return open;
    }

    private static boolean[] wanted(Column.TextColumn column, Filter filter) {
        boolean[] wanted = new boolean[column.dictionary().size()];
        for (String code : filter.classes()) {
            column.findCode(code).ifPresent(c -> wanted[c] = true);
        }
        return wanted;
    }

    /** Whether no row passes. */
    boolean none() {
        return none;
    }

    /** Whether every row passes. */
    boolean all() {
        return !none && cells == null && classColumn == null && times == null;
    }

    boolean test(int row) {
        if (none) {
            return false;
        }
        if (cells != null) {
            int code = layer.cellCode(row);
            if (code < 0 || !cells[code]) {
                return false;
            }
        }
        if (times != null) {
            long time = times.get(row);
            if (time < from || time >= to || (dayTimes != null && !dayTimes.test(time))) {
                return false;
            }
        }
        if (classColumn != null) {
            int code = classColumn.code(row);
            return code >= 0 && classes[code];
        }
        return true;
    }
}

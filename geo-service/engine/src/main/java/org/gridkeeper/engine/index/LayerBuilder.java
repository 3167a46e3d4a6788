// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridkeeper.engine.geo.WebMercator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Collects the features of a layer and packs them into a {@link LayerSnapshot}. For one thread. */
public final class LayerBuilder {

    private static final int HILBERT_LEVEL = 16;

    private record Row(String id, Geometry lonLat, String cell, Map<String, Object> values, long hilbert) {}

    private final LayerSchema schema;
    private final List<Row> rows = new ArrayList<>();

    public LayerBuilder(LayerSchema schema) {
        this.schema = schema;
    }

    /**
     * Adds a feature.
     *
     * @param lonLat its geometry in degrees, x = longitude; not empty, of the layer's kind
     * @param cell the code of its cell; empty for none
     * @param values by field name: String, Long, Double or {@link Instant}; others are refused when built
     */
    public LayerBuilder add(String id, Geometry lonLat, String cell, Map<String, Object> values) {
        if (lonLat.isEmpty()) {
            throw new IllegalArgumentException("feature %s of %s has no geometry".formatted(id, schema.id()));
        }
        rows.add(new Row(id, lonLat, cell, values, hilbert(lonLat)));
        return this;
    }

    public LayerSnapshot build() {
        rows.sort(Comparator.comparingLong(Row::hilbert).thenComparing(Row::id));
        ShapesBuilder shapes = new ShapesBuilder();
        rows.forEach(row -> shapes.add(row.lonLat));
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            columns.put(field.name(), column(field));
        }
        return new LayerSnapshot(
                schema,
                rows.stream().map(Row::id).toArray(String[]::new),
                shapes.build(),
                columns,
                text(row -> row.cell.isEmpty() ? null : row.cell));
    }

    private Column column(Field field) {
        return switch (field.type()) {
            case TEXT -> text(row -> (String) row.values.get(field.name()));
            case INTEGER -> new Column.LongColumn(longs(row -> (Long) row.values.get(field.name())), false);
            case TIME ->
                new Column.LongColumn(
                        longs(row -> row.values.get(field.name()) instanceof Instant t ? t.toEpochMilli() : null),
                        true);
            case REAL ->
                new Column.DoubleColumn(rows.stream()
                        .mapToDouble(
                                row -> row.values.get(field.name()) instanceof Number n ? n.doubleValue() : Double.NaN)
                        .toArray());
        };
    }

    private Column.TextColumn text(Function<Row, @Nullable String> value) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> dictionary = new ArrayList<>();
        int[] column = new int[rows.size()];
        for (int i = 0; i < column.length; i++) {
            String text = value.apply(rows.get(i));
            if (text == null) {
                column[i] = -1;
                continue;
            }
            Integer known = codes.get(text);
            if (known == null) {
                known = dictionary.size();
                codes.put(text, known);
                dictionary.add(text);
            }
            column[i] = known;
        }
        return new Column.TextColumn(column, dictionary);
    }

    private long[] longs(Function<Row, @Nullable Long> value) {
        long[] column = new long[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Long v = value.apply(rows.get(i));
            column[i] = v == null ? Column.LongColumn.MISSING : v;
        }
        return column;
    }

    // The curve covers the square world, so that a row's place in it does not depend on the other rows. One curve of
    // 2^16
    // cells a side has steps of 600 m; a second one inside each step brings neighbours of a city together.
    private static long hilbert(Geometry lonLat) {
        var centre = lonLat.getEnvelopeInternal().centre();
        long x = step(WebMercator.x(centre.x));
        long y = step(WebMercator.y(centre.y));
        int inner = (1 << HILBERT_LEVEL) - 1;
        long coarse =
                HilbertCode.encode(HILBERT_LEVEL, (int) (x >> HILBERT_LEVEL), (int) (y >> HILBERT_LEVEL)) & 0xffffffffL;
        long fine = HilbertCode.encode(HILBERT_LEVEL, (int) (x & inner), (int) (y & inner)) & 0xffffffffL;
        return ((coarse << 32) | fine) ^ Long.MIN_VALUE;
    }

    private static long step(double mercator) {
        long side = 1L << (2 * HILBERT_LEVEL);
        long at = (long) ((mercator / WebMercator.HALF_METRES + 1) / 2 * side);
        return Math.max(0, Math.min(side - 1, at));
    }
}

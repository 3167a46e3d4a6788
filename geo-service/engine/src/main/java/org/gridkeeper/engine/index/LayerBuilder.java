// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Collects the features of a layer, packed as they come, and puts them in order into a {@link LayerSnapshot}. For one thread. */
public final class LayerBuilder {

    private final LayerSchema schema;
    private final TextsBuilder ids = new TextsBuilder();
    private final ShapesBuilder shapes = new ShapesBuilder();
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final ColumnBuilder.OfTexts cells = new ColumnBuilder.OfTexts();
    private int size;

    public LayerBuilder(LayerSchema schema) {
        this.schema = schema;
        schema.fields().forEach(field -> columns.put(field.name(), ColumnBuilder.of(field.type())));
    }

    /**
     * Adds a feature.
     *
     * @param lonLat its geometry in degrees, x = longitude; not empty, of the layer's kind
     * @param cell the code of its cell; empty for none
     * @param values by field name: String, Long, Double or {@link Instant}; others are refused
     */
    public LayerBuilder add(String id, Geometry lonLat, String cell, Map<String, Object> values) {
        if (lonLat.isEmpty()) {
            throw new IllegalArgumentException("feature %s of %s has no geometry".formatted(id, schema.id()));
        }
        ids.add(id);
        shapes.add(lonLat);
        columns.forEach((name, column) -> column.add(values.get(name)));
        cells.add(cell.isEmpty() ? null : cell);
        size++;
        return this;
    }

    /** Number of features so far. */
    public int size() {
        return size;
    }

    /** Bytes of memory that the features so far take; a snapshot takes about as many, and while it is built both do. */
    public long memory() {
        long sum = ids.memory() + shapes.memory() + cells.memory();
        for (ColumnBuilder column : columns.values()) {
            sum += column.memory();
        }
        return sum;
    }

    public LayerSnapshot build() {
        Texts arrived = ids.build();
        Shapes packed = shapes.build();
        int[] order = RowOrder.of(packed, arrived);
        Map<String, Column> built = new LinkedHashMap<>();
        columns.forEach((name, column) -> built.put(name, column.build(order)));
        return new LayerSnapshot(
                schema,
                new LayerSnapshot.Places(Ids.of(arrived.inOrder(order)), packed.inOrder(order)),
                built,
                cells.build(order));
    }
}

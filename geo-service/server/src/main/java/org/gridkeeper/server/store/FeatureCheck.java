// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/**
 * Refuses features that do not fit their layer, or that one of the databases cannot keep as they are: not-a-number,
 * text with a NUL character, a time before year 1 or after year 9999. Both databases refuse the same.
 */
final class FeatureCheck {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final LayerSchema schema;
    private final Map<String, FieldType> types = new HashMap<>();

    FeatureCheck(LayerSchema schema) {
        this.schema = schema;
        for (Field field : schema.fields()) {
            types.put(field.name(), field.type());
        }
    }

    /** The feature with its times cut to milliseconds and minus zero made zero, which SQLite does not tell apart. */
    StoredFeature checked(StoredFeature feature) {
        check(feature.id(), feature.link());
        if (!fits(feature.lonLat(), schema.geometry())) {
            throw new IllegalArgumentException("feature '%s': a %s does not belong into layer '%s' of kind %s"
                    .formatted(feature.id(), feature.lonLat().getGeometryType(), schema.id(), schema.geometry()));
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        for (Map.Entry<String, Object> each : feature.values().entrySet()) {
            Object exact = checked(feature.id(), each.getKey(), each.getValue());
            if (!exact.equals(each.getValue())) {
                changed.put(each.getKey(), exact);
            }
        }
        if (changed.isEmpty()) {
            return feature;
        }
        Map<String, Object> values = new LinkedHashMap<>(feature.values());
        values.putAll(changed);
        return new StoredFeature(feature.id(), feature.lonLat(), values, feature.link());
    }

    static void check(String id, Link link) {
        if (id.isEmpty() || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a feature's id must not be empty, nor hold a NUL character");
        }
        if (!Double.isFinite(link.distanceMetres()) || !Double.isFinite(link.confidence())) {
            throw new IllegalArgumentException("feature '%s': a link must have finite numbers: %s".formatted(id, link));
        }
    }

    private Object checked(String id, String name, Object value) {
        FieldType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "feature '%s': layer '%s' has no field '%s'".formatted(id, schema.id(), name));
        }
        if (!fits(type, value)) {
            throw new IllegalArgumentException("feature '%s': field '%s' takes %s, not %s '%s'"
                    .formatted(id, name, type, value.getClass().getSimpleName(), value));
        }
        if (value instanceof Double real) {
            return real + 0.0;
        }
        return value instanceof Instant time ? time.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    private static boolean fits(FieldType type, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text && text.indexOf('\0') < 0;
            case INTEGER -> value instanceof Long;
            case REAL -> value instanceof Double real && Double.isFinite(real);
            case TIME -> value instanceof Instant time && !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
        };
    }

    private static boolean fits(Geometry geometry, GeometryKind kind) {
        return switch (kind) {
            case POINT -> geometry instanceof Puntal;
            case LINE -> geometry instanceof Lineal;
            case POLYGON -> geometry instanceof Polygonal;
            case NONE -> geometry.isEmpty();
        };
    }
}

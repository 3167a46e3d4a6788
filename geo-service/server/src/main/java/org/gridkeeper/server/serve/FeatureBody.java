// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** Reads a posted GeoJSON Feature or FeatureCollection of points as features of a layer. */
final class FeatureBody {

    private static final int MAX_FEATURES = 10_000;
    private static final int MAX_ID = 200;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final LayerSchema schema;
    private final Function<Geometry, Link> linker;
    private final ZoneId zone;

    FeatureBody(LayerSchema schema, Function<Geometry, Link> linker, ZoneId zone) {
        this.schema = schema;
        this.linker = linker;
        this.zone = zone;
    }

    List<StoredFeature> read(JsonNode body) {
        return switch (body.path("type").asString("")) {
            case "Feature" -> List.of(feature(body));
            case "FeatureCollection" -> collection(body.path("features"));
            default -> throw new BadParameterException("the body is a GeoJSON Feature or FeatureCollection");
        };
    }

    private List<StoredFeature> collection(JsonNode nodes) {
        if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MAX_FEATURES) {
            throw new BadParameterException(
                    "a FeatureCollection has 1 to %d features; larger ones are imported".formatted(MAX_FEATURES));
        }
        List<StoredFeature> features = new ArrayList<>();
        nodes.forEach(node -> features.add(feature(node)));
        return features;
    }

    private StoredFeature feature(JsonNode node) {
        Geometry point = point(node.path("geometry"));
        return new StoredFeature(id(node), point, values(node.path("properties")), linker.apply(point));
    }

    private static String id(JsonNode node) {
        JsonNode given =
                node.has("id") ? node.path("id") : node.path("properties").path("id");
        if (given.isMissingNode() || given.isNull()) {
            return UUID.randomUUID().toString();
        }
        String id = given.isString() || given.isNumber() ? given.asString() : "";
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new BadParameterException("id is a text or number of 1 to %d letters".formatted(MAX_ID));
        }
        return id;
    }

    private static Geometry point(JsonNode node) {
        JsonNode pair = node.path("coordinates");
        if (!node.path("type").asString("").equals("Point")
                || !pair.path(0).isNumber()
                || !pair.path(1).isNumber()) {
            throw new BadParameterException("geometry is a Point with coordinates [lon, lat]");
        }
        double lon = pair.get(0).doubleValue();
        double lat = pair.get(1).doubleValue();
        LonLat.require(lon, lat);
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    private Map<String, Object> values(JsonNode properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (property.getKey().equals("id")) {
                continue;
            }
            Field field = schema.findField(property.getKey())
                    .orElseThrow(() -> new BadParameterException(
                            "layer %s has no field '%s'".formatted(schema.id(), property.getKey())));
            if (!property.getValue().isNull()) {
                values.put(field.name(), value(field, property.getValue()));
            }
        }
        return values;
    }

    private Object value(Field field, JsonNode node) {
        @Nullable
        Object value = switch (field.type()) {
            case TEXT -> node.isString() ? node.asString() : null;
            case INTEGER -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
            case REAL -> node.isNumber() ? node.doubleValue() : null;
            case TIME -> node.isString() ? Moments.parse(field.name(), node.asString(), zone) : null;
        };
        if (value == null) {
            throw new BadParameterException("field '%s' is of type %s"
                    .formatted(field.name(), field.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return value;
    }
}

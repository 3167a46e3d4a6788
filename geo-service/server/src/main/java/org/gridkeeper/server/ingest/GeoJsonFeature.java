// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.server.geojson.GeometryFault;
import org.gridkeeper.server.geojson.GeometryReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a row of one GeoJSON feature (<a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.2">RFC 7946, 3.2</a>). */
final class GeoJsonFeature {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(SourceFile.ROW_LIMIT)
                            .build())
                    .build())
            .build();

    /** For trees that are only a part of what a parser reads. */
    static final JsonMapper JSON_PART = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GeoJsonFeature() {}

    /** What is wrong, without the names of the parser's own settings. */
    static String fault(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).replaceAll(",? from `[^`]*`", "");
    }

    static boolean is(JsonNode node) {
        return node.isObject() && (node.path("type").asString("").equals("Feature") || node.has("geometry"));
    }

    /** Gives the feature to the sink; {@code known} collects the names of properties met so far. */
    static void give(long line, JsonNode feature, Set<String> known, RowSink sink) {
        Map<String, Object> values = values(feature);
        List<String> fresh = new ArrayList<>();
        for (String name : values.keySet()) {
            if (known.add(name)) {
                fresh.add(name);
            }
        }
        if (!fresh.isEmpty()) {
            sink.columns(fresh, false);
        }
        try {
            Geometry geometry = geometry(feature.get("geometry"));
            sink.row(new SourceRow(line, values, geometry, feature::toString));
        } catch (RowFault e) {
            sink.broken(e.at(line, feature.toString()));
        }
    }

    /** Properties, and the feature's own {@code id} where they have none of that name. */
    private static Map<String, Object> values(JsonNode feature) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonNode properties = feature.path("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            Object value = value(property.getValue());
            if (value != null) {
                values.put(property.getKey(), value);
            }
        }
        Object id = feature.has("id") ? value(feature.get("id")) : null;
        if (id != null && !properties.has("id")) {
            values.put("id", id);
        }
        return values;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isString()) {
            String text = node.stringValue().strip();
            return text.isEmpty() ? null : text;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.isNumber() ? (Object) node.doubleValue() : node.toString();
    }

    private static @Nullable Geometry geometry(@Nullable JsonNode node) throws RowFault {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            return GeometryReader.ofFile().read(node);
        } catch (GeometryFault e) {
            throw new RowFault(e.reason(), e.detail());
        }
    }
}

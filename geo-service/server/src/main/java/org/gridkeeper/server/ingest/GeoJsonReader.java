// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a GeoJSON feature collection, or a single feature, holding one feature in memory at a time. */
@Component
final class GeoJsonReader implements FeatureReader {

    @Override
    public boolean reads(SourceFile file) {
        return file.head().stripLeading().startsWith("{") && !GeoJsonLinesReader.isLines(file);
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        try (Reader text = new RowLimit(file.reader(bytesRead));
                JsonParser json = GeoJsonFeature.JSON_PART.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ImportFailedException("%s is not GeoJSON".formatted(file.path()));
            }
            if (!root(json, (RowLimit) text, sink)) {
                throw new ImportFailedException(
                        "%s is JSON but not a GeoJSON feature or collection of features".formatted(file.path()));
            }
        } catch (JacksonException e) {
            throw failure(file, e);
        }
    }

    private static ImportFailedException failure(SourceFile file, JacksonException e) throws IOException {
        if (e.getCause() instanceof IOException cause) {
            throw cause;
        }
        var place = e.getLocation();
        String where = place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
        return new ImportFailedException(
                "%s is not right JSON%s: %s".formatted(file.path(), where, GeoJsonFeature.fault(e)), e);
    }

    /** Whether it was a feature or a collection of them. */
    private static boolean root(JsonParser json, RowLimit limit, RowSink sink) {
        ObjectNode rest = GeoJsonFeature.JSON.createObjectNode();
        Set<String> known = new HashSet<>();
        boolean collection = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
                collection = true;
                features(json, limit, known, sink);
                continue;
            }
            JsonNode value = GeoJsonFeature.JSON_PART.readTree(json);
            rest.set(name, value);
            if (name.equals("crs")) {
                checkCrs(value, sink);
            }
        }
        if (!collection && GeoJsonFeature.is(rest)) {
            GeoJsonFeature.give(1, rest, known, sink);
            return true;
        }
        return collection;
    }

    private static void features(JsonParser json, RowLimit limit, Set<String> known, RowSink sink) {
        long number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            limit.nextRow();
            JsonNode feature = GeoJsonFeature.JSON_PART.readTree(json);
            if (GeoJsonFeature.is(feature)) {
                GeoJsonFeature.give(number, feature, known, sink);
            } else {
                sink.broken(new Rejected(number, "bad-json", "not a feature", feature.toString()));
            }
        }
    }

    /** The form before RFC 7946 named a system in the file. */
    private static void checkCrs(JsonNode crs, RowSink sink) {
        String name = crs.path("properties").path("name").asString("");
        if (!name.isEmpty()) {
            sink.crs(name);
        }
    }
}

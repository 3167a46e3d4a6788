// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes GeoJSON features: the key as {@code id}, the fields and {@code cell} and {@code building} as properties, missing
 * ones left out, a feature of a register with {@code null} for its geometry.
 */
final class GeoJsonWriter implements FeatureWriter {

    private final ExportPlan plan;
    private final boolean collection;
    private final JsonGenerator json;

    GeoJsonWriter(ExportPlan plan, Path file, boolean collection) throws IOException {
        this.plan = plan;
        this.collection = collection;
        JsonFactory factory = JsonFactory.builder().rootValueSeparator("\n").build();
        json = factory.createGenerator(
                ObjectWriteContext.empty(), new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        if (collection) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("features");
            json.writeStartArray();
        }
    }

    @Override
    public Optional<String> write(StoredFeature feature, Geometry place) {
        if (collection) {
            json.writeRaw('\n');
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        json.writeName("geometry");
        GeoJsonShape.write(json, place);
        json.writeName("properties");
        json.writeStartObject();
        for (Field field : plan.schema().fields()) {
            property(field.name(), feature.values().get(field.name()));
        }
        text("cell", feature.link().cell());
        if (plan.buildings()) {
            text("building", feature.link().building());
        }
        json.writeEndObject();
        json.writeEndObject();
        return Optional.empty();
    }

    private void property(String name, @Nullable Object value) {
        if (value instanceof String text) {
            json.writeStringProperty(name, text);
        } else if (value instanceof Long number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Double number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Instant time) {
            json.writeStringProperty(name, plan.text(time));
        }
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public List<String> finish() {
        if (collection) {
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeRaw('\n');
        return List.of();
    }

    @Override
    public void close() {
        json.close();
    }
}

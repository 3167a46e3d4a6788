// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** Collects a layer in memory and cuts it into tiles, each gzipped, rows counted from the south; empty ones are left out. */
final class MbtilesWriter implements FeatureWriter {

    /** Most tiles of one file; the layer is refused when it needs more. */
    static final long MAX_TILES = 1_000_000;

    private static final List<String> CREATE = List.of(
            "PRAGMA application_id = 1297105496",
            "CREATE TABLE metadata (name TEXT NOT NULL PRIMARY KEY, value TEXT)",
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");

    private final ExportPlan plan;
    private final int minZoom;
    private final int maxZoom;
    private final LayerBuilder builder;
    private final Connection connection;
    private long tiles;

    MbtilesWriter(ExportPlan plan, Path file) throws SQLException {
        this.plan = plan;
        this.minZoom = MbtilesFormat.minZoom(plan);
        this.maxZoom = MbtilesFormat.maxZoom(plan);
        this.builder = new LayerBuilder(plan.schema());
        this.connection = SqliteFile.create(file);
    }

    @Override
    public Optional<String> write(StoredFeature feature, Geometry place) {
        if (place.isEmpty()) {
            return Optional.of("no-geometry");
        }
        builder.add(feature.id(), place, feature.link().cell(), feature.values());
        return Optional.empty();
    }

    @Override
    public List<String> finish() throws IOException {
        LayerSnapshot layer = builder.build();
        MvtEncoder encoder = new MvtEncoder();
        try {
            for (String sql : CREATE) {
                execute(sql);
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
                for (TileCoord tile : new TilePyramid(layer, MAX_TILES).list(minZoom, maxZoom)) {
                    write(insert, tile, encoder.encode(layer, VectorContent.EVERYTHING, tile, Scope.all()));
                }
            }
            execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
            for (Map.Entry<String, String> entry : metadata(layer).entrySet()) {
                SqliteFile.run(connection, "INSERT INTO metadata VALUES (?, ?)", entry.getKey(), entry.getValue());
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure(e);
        }
        return List.of("%,d tiles of zoom %d to %d".formatted(tiles, minZoom, maxZoom));
    }

    private void write(PreparedStatement insert, TileCoord tile, byte[] plain) throws IOException {
        if (plain.length == 0) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        try {
            insert.setInt(1, tile.z());
            insert.setInt(2, tile.x());
            insert.setInt(3, (1 << tile.z()) - 1 - tile.y());
            insert.setBytes(4, packed.toByteArray());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
        tiles++;
    }

    private Map<String, String> metadata(LayerSnapshot layer) {
        Map<String, String> metadata = new LinkedHashMap<>();
        String language = plan.form().language().isEmpty() ? "zh" : plan.form().language();
        String id = plan.schema().id();
        metadata.put("name", plan.declaration().titles().getOrDefault(language, id));
        metadata.put("description", plan.declaration().titles().getOrDefault("en", id));
        metadata.put("format", "pbf");
        metadata.put("type", "overlay");
        metadata.put("version", "1");
        metadata.put("minzoom", Integer.toString(minZoom));
        metadata.put("maxzoom", Integer.toString(maxZoom));
        layer.findBoundsMercator().map(WebMercator::unproject).ifPresent(bounds -> place(metadata, bounds));
        if (!plan.declaration().attribution().isEmpty()) {
            metadata.put("attribution", plan.declaration().attribution());
        }
        metadata.put("json", JsonMapper.shared().writeValueAsString(Map.of("vector_layers", List.of(vectorLayer()))));
        return metadata;
    }

    private void place(Map<String, String> metadata, Bounds wgs84) {
        metadata.put(
                "bounds",
                String.format(
                        Locale.ROOT, "%.7f,%.7f,%.7f,%.7f", wgs84.minX(), wgs84.minY(), wgs84.maxX(), wgs84.maxY()));
        metadata.put(
                "center",
                String.format(
                        Locale.ROOT,
                        "%.7f,%.7f,%d",
                        (wgs84.minX() + wgs84.maxX()) / 2,
                        (wgs84.minY() + wgs84.maxY()) / 2,
                        minZoom));
    }

    private Map<String, Object> vectorLayer() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "String");
        for (Field field : plan.schema().fields()) {
            boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.REAL;
            fields.put(field.name(), number ? "Number" : "String");
        }
        return Map.of(
                "id", plan.schema().id(),
                "description", plan.declaration().titles().getOrDefault("zh", ""),
                "minzoom", minZoom,
                "maxzoom", maxZoom,
                "fields", fields);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IOException failure(SQLException e) {
        return new IOException(e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}

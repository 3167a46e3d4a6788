// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** An exported SQLite file, read by the driver alone. */
final class SqliteRows implements AutoCloseable {

    record Tile(int column, int row, byte[] data) {}

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final Connection connection;

    SqliteRows(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    Object one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getObject(1);
        }
    }

    String metadata(String name) throws SQLException {
        return String.valueOf(one("SELECT value FROM metadata WHERE name = '%s'".formatted(name)));
    }

    /** The rows of a GeoPackage's table by key. */
    List<StoredFeature> features(LayerSchema schema) throws SQLException {
        List<StoredFeature> features = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT * FROM \"%s\"".formatted(schema.id().replace('-', '_')))) {
            while (row.next()) {
                Link link = new Link(
                        row.getString("cell"),
                        row.getString("building"),
                        LinkMethod.valueOf(row.getString("link_method").toUpperCase(Locale.ROOT)),
                        row.getDouble("link_distance_m"),
                        row.getDouble("link_confidence"));
                Geometry geometry = schema.geometry() == GeometryKind.NONE
                        ? StoredFeature.NO_PLACE
                        : geometry(row.getBytes("geom"));
                features.add(new StoredFeature(row.getString("id"), geometry, values(schema, row), link));
            }
        }
        features.sort(Comparator.comparing(StoredFeature::id));
        return features;
    }

    private static Map<String, Object> values(LayerSchema schema, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (row.getObject(field.name()) == null) {
                continue;
            }
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case TEXT -> row.getString(field.name());
                        case INTEGER -> row.getLong(field.name());
                        case REAL -> row.getDouble(field.name());
                        case TIME -> Instant.parse(row.getString(field.name()));
                    });
        }
        return values;
    }

    private static Geometry geometry(byte[] blob) {
        int header = 8 + ENVELOPE_BYTES[blob[3] >> 1 & 7];
        try {
            return new WKBReader().read(java.util.Arrays.copyOfRange(blob, header, blob.length));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    List<Tile> tiles(int zoom) throws SQLException {
        List<Tile> tiles = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT tile_column, tile_row, tile_data FROM tiles WHERE zoom_level = " + zoom)) {
            while (row.next()) {
                tiles.add(new Tile(row.getInt(1), row.getInt(2), row.getBytes(3)));
            }
        }
        return tiles;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes features into a new GeoPackage: key, fields, link and geometry as they are, a spatial index, and the Chinese
 * titles of the fields (extensions {@code gpkg_rtree_index} and {@code gpkg_schema}).
 */
final class GeoPackageWriter implements FeatureWriter {

    private static final int BATCH = 1_000;

    /** As the standard wants it: UTC with milliseconds. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ExportPlan plan;
    private final GeoPackageSql sql;
    private final int srs;
    private final GeoPackageBlob blob;
    private final Connection connection;
    private final PreparedStatement insert;
    private final @Nullable PreparedStatement insertBox;
    private final Envelope extent = new Envelope();
    private long rows;

    GeoPackageWriter(ExportPlan plan, Path file) throws SQLException {
        this.plan = plan;
        this.sql = new GeoPackageSql(plan);
        this.srs = plan.crs().findEpsg().orElse(4326);
        this.blob = new GeoPackageBlob(srs);
        this.connection = SqliteFile.create(file);
        try {
            for (String statement : sql.create()) {
                execute(statement);
            }
            register();
            titles();
            insert = connection.prepareStatement(sql.insert());
            insertBox = plan.hasPlace() ? connection.prepareStatement(sql.insertBox()) : null;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void register() throws SQLException {
        if (srs != 4326) {
            run(
                    "INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, 'EPSG', ?2, ?3, NULL)",
                    plan.crs().name(),
                    srs,
                    plan.crs().wkt());
        }
        run(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?1, ?2, ?1, ?3, ?4)",
                sql.table(),
                plan.hasPlace() ? "features" : "attributes",
                plan.declaration().titles().getOrDefault("zh", ""),
                plan.hasPlace() ? srs : 0);
        if (plan.hasPlace()) {
            run("INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', 'GEOMETRY', ?2, 0, 0)", sql.table(), srs);
            run(
                    "INSERT INTO gpkg_extensions VALUES (?1, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
                    sql.table());
        }
    }

    /** A title that two fields share is left to the first of them, since the names of columns must differ. */
    private void titles() throws SQLException {
        Set<String> taken = new HashSet<>();
        for (Field field : plan.schema().fields()) {
            String title = plan.title(
                    field.name(),
                    plan.form().language().isEmpty() ? "zh" : plan.form().language());
            if (!title.equals(field.name()) && taken.add(title)) {
                run(
                        "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description) VALUES (?1, ?2, ?3, ?3, ?4)",
                        sql.table(),
                        field.name(),
                        title,
                        plan.title(field.name(), "en"));
            }
        }
    }

    @Override
    public Optional<String> write(StoredFeature feature, Geometry place) throws IOException {
        try {
            rows++;
            int i = 1;
            insert.setLong(i++, rows);
            insert.setString(i++, feature.id());
            for (Field field : plan.schema().fields()) {
                bind(i++, feature.values().get(field.name()));
            }
            insert.setString(i++, feature.link().cell());
            if (plan.buildings()) {
                insert.setString(i++, feature.link().building());
                insert.setString(i++, feature.link().method().name().toLowerCase(Locale.ROOT));
                insert.setDouble(i++, feature.link().distanceMetres());
                insert.setDouble(i++, feature.link().confidence());
            }
            if (insertBox != null) {
                insert.setBytes(i, blob.of(place));
                box(insertBox, place.getEnvelopeInternal());
            }
            insert.addBatch();
            if (rows % BATCH == 0) {
                flush();
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void box(PreparedStatement statement, Envelope box) throws SQLException {
        if (!box.isNull()) {
            extent.expandToInclude(box);
            statement.setLong(1, rows);
            statement.setDouble(2, box.getMinX());
            statement.setDouble(3, box.getMaxX());
            statement.setDouble(4, box.getMinY());
            statement.setDouble(5, box.getMaxY());
            statement.addBatch();
        }
    }

    private void bind(int index, @Nullable Object value) throws SQLException {
        if (value instanceof Instant time) {
            insert.setString(index, TIME.format(time));
        } else {
            insert.setObject(index, value);
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        if (insertBox != null) {
            insertBox.executeBatch();
        }
    }

    @Override
    public List<String> finish() throws IOException {
        try {
            flush();
            if (plan.hasPlace()) {
                for (String trigger : sql.triggers()) {
                    execute(trigger);
                }
            }
            if (!extent.isNull()) {
                run(
                        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?",
                        extent.getMinX(),
                        extent.getMinY(),
                        extent.getMaxX(),
                        extent.getMaxY());
            }
            connection.commit();
            return List.of("the table is called %s".formatted(sql.table()));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private void run(String statement, Object... values) throws SQLException {
        SqliteFile.run(connection, statement, values);
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

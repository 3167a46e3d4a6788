// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Copies every table of Gridkeeper from one database into another, which must be migrated to the same version and is
 * emptied first. Layer tables change the form of times and geometries on the way, all others go value by value.
 */
final class DatabaseCopy {

    private static final int BATCH = 2_000;
    /** Kept by the migrations themselves, or by the database. */
    private static final String NOT_OURS =
            "flyway_.*|gpkg_.*|sqlite_.*|rtree_.*|spatial_ref_sys|geometry_columns|geography_columns";

    /** Where posts on duty are: kept for a day at most, so never copied. */
    static final String POSITIONS = "person_position";

    private final Connection from;
    private final JdbcFeatureStore source;
    private final Session to;
    private final JdbcFeatureStore target;
    private final LongConsumer progress;
    private long rows;

    DatabaseCopy(Connection from, JdbcFeatureStore source, Session to, JdbcFeatureStore target, LongConsumer progress) {
        this.from = from;
        this.source = source;
        this.to = to;
        this.target = target;
        this.progress = progress;
    }

    void copy() throws SQLException {
        Set<String> layerTables = new TreeSet<>();
        List<LayerSchema> schemas = LayerDeclarer.list(from);
        for (LayerSchema schema : LayerDeclarer.list(to.connection())) {
            drop(schema);
        }
        for (LayerSchema schema : schemas) {
            target.declare(to, schema);
            layerTables.add(LayerSql.tableOf(schema.id()));
            layerTables.add(LayerSql.tableOf(schema.id()) + "_history");
        }
        // Of other tables those alone that both have: a schema may hold somebody else's.
        List<String> others = tables(from);
        others.removeAll(layerTables);
        others.retainAll(tables(to.connection()));
        for (int i = others.size() - 1; i >= 0; i--) {
            empty(others.get(i));
        }
        for (LayerSchema schema : schemas) {
            copyLayer(schema);
        }
        others.remove(POSITIONS);
        for (String table : others) {
            copyTable(table, Map.of());
        }
    }

    private void copyLayer(LayerSchema schema) throws SQLException {
        Map<String, Converter> converters = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (field.type() == FieldType.TIME) {
                converters.put(field.name(), new TimeConverter());
            }
        }
        GeometryConverter geometry = new GeometryConverter();
        if (schema.geometry() != GeometryKind.NONE) {
            converters.put("geom", geometry);
        }
        String table = LayerSql.tableOf(schema.id());
        copyTable(table, converters);
        if (!geometry.extent.isNull()) {
            to.register(schema, geometry.extent);
        }
        copyTable(table + "_history", converters);
        if (target.dialect() == SqlDialect.POSTGIS) {
            // Rows came with their numbers; new ones go on after them.
            execute("SELECT setval(pg_get_serial_sequence('%1$s', 'fid'), greatest(1, (SELECT max(fid) FROM \"%1$s\")))"
                    .formatted(table));
        }
    }

    private void copyTable(String table, Map<String, Converter> converters) throws SQLException {
        List<String> columns = columns(table);
        String select = columns.stream()
                .map(column ->
                        source.dialect() == SqlDialect.POSTGIS && converters.get(column) instanceof GeometryConverter
                                ? "ST_AsEWKB(%s)".formatted(LayerSql.quote(column))
                                : LayerSql.quote(column))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + LayerSql.quote(table)));
        String values = columns.stream()
                .map(column ->
                        target.dialect() == SqlDialect.POSTGIS && converters.get(column) instanceof GeometryConverter
                                ? "ST_GeomFromEWKB(?)"
                                : "?")
                .collect(Collectors.joining(", "));
        String insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        LayerSql.quote(table),
                        columns.stream().map(LayerSql::quote).collect(Collectors.joining(", ")),
                        values);
        try (PreparedStatement read = from.prepareStatement(select);
                PreparedStatement write = to.connection().prepareStatement(insert)) {
            read.setFetchSize(BATCH);
            try (ResultSet row = read.executeQuery()) {
                int pending = 0;
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        Converter converter = converters.getOrDefault(columns.get(i - 1), DatabaseCopy::plain);
                        converter.copy(row, write, i);
                    }
                    write.addBatch();
                    progress.accept(++rows);
                    if (++pending == BATCH) {
                        write.executeBatch();
                        pending = 0;
                    }
                }
                write.executeBatch();
            }
        }
    }

    /** Layers are made anew: what the present ones have more would be in the tables and not in their declaration. */
    private void drop(LayerSchema schema) throws SQLException {
        // CASCADE takes the view along.
        execute("DROP TABLE \"%1$s\", \"%1$s_history\" CASCADE".formatted(LayerSql.tableOf(schema.id())));
        execute("DELETE FROM layer WHERE id = '%s'".formatted(schema.id()));
    }

    private void empty(String table) throws SQLException {
        execute("DELETE FROM " + LayerSql.quote(table));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** The columns of a table that both databases have. */
    private List<String> columns(String table) throws SQLException {
        List<String> there = columns(from, table);
        there.retainAll(columns(to.connection(), table));
        return there;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM %s LIMIT 0".formatted(LayerSql.quote(table)))) {
            ResultSetMetaData meta = none.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
        }
        return columns;
    }

    /** Every table of Gridkeeper, referenced ones before those that refer to them. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet row = meta.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                if (!name.matches(NOT_OURS)) {
                    tables.add(name);
                }
            }
        }
        List<String> ordered = new ArrayList<>();
        for (String table : tables) {
            place(meta, connection.getSchema(), table, tables, ordered);
        }
        return ordered;
    }

    private static void place(
            DatabaseMetaData meta, String schema, String table, List<String> all, List<String> ordered)
            throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        List<String> referenced = new ArrayList<>();
        try (ResultSet row = meta.getImportedKeys(null, schema, table)) {
            while (row.next()) {
                referenced.add(row.getString("PKTABLE_NAME"));
            }
        }
        for (String each : referenced) {
            if (!each.equals(table) && all.contains(each)) {
                place(meta, schema, each, all, ordered);
            }
        }
        ordered.add(table);
    }

    private static void plain(ResultSet row, PreparedStatement write, int index) throws SQLException {
        write.setObject(index, row.getObject(index));
    }

    /** Takes one value over. */
    private interface Converter {
        void copy(ResultSet row, PreparedStatement write, int index) throws SQLException;
    }

    private final class TimeConverter implements Converter {

        private final Columns read = source.columns();
        private final Columns write = target.columns();

        @Override
        public void copy(ResultSet row, PreparedStatement statement, int index) throws SQLException {
            write.bind(statement, index, FieldType.TIME, read.read(row, index, FieldType.TIME));
        }
    }

    private final class GeometryConverter implements Converter {

        private final Columns read = source.columns();
        private final Columns write = target.columns();
        private final Wkb wkb = new Wkb();
        private final Envelope extent = new Envelope();

        @Override
        public void copy(ResultSet row, PreparedStatement statement, int index) throws SQLException {
            Geometry geometry = read.readGeometry(row.getBytes(index));
            extent.expandToInclude(geometry.getEnvelopeInternal());
            statement.setBytes(index, write.geometry(geometry, wkb.write(geometry)));
        }
    }
}

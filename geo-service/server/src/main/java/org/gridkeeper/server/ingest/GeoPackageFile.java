// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.server.ingest.GeoPackageTable.Srs;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * Opens a GeoPackage that somebody else made, for reading alone: nothing of what it holds is run. Triggers do not fire on
 * reads, views and virtual tables are not read, functions in its schema are not trusted, and no extension is loaded.
 */
final class GeoPackageFile {

    private static final int MOST_COLUMNS = 2000;

    private GeoPackageFile() {}

    /**
     * Opens a file as it is: what other programs write to it meanwhile is not seen.
     *
     * @param named the file that a person knows it by
     */
    static Connection open(Path path, Path named) throws SQLException, IOException {
        Path wal = Path.of(named + "-wal");
        if (Files.exists(wal) && Files.size(wal) > 0) {
            throw new ImportFailedException(
                    "%s has changes that are not in it yet (%s); close the program that has it open"
                            .formatted(named, wal.getFileName()));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        // As a URI, in which only what is not a letter, a digit or a part of a path is written otherwise.
        String uri = path.toAbsolutePath().toUri().getRawPath().replace("?", "%3f");
        Connection connection = config.createConnection("jdbc:sqlite:file:" + uri + "?mode=ro&immutable=1");
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA cell_size_check = ON");
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, 4 * SourceFile.ROW_LIMIT);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The only table with features or attributes, or the one that is named. */
    static GeoPackageTable table(Connection connection, SourceFile file) throws SQLException {
        for (String list : List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
            if (!list.equals("gpkg_geometry_columns") || !type(connection, list).isEmpty()) {
                checkTable(connection, list, file);
            }
        }
        List<String> all = names(connection);
        String name = chosen(all, file);
        checkTable(connection, name, file);
        List<String> columns = columns(connection, name);
        Optional<String> geometry = type(connection, "gpkg_geometry_columns").isEmpty()
                ? Optional.empty()
                : geometryColumn(connection, name);
        if (columns.size() > MOST_COLUMNS || (geometry.isPresent() && !columns.contains(geometry.get()))) {
            throw new ImportFailedException(
                    "%s: table %s is not as the GeoPackage lists it".formatted(file.path(), name));
        }
        return new GeoPackageTable(name, geometry, srs(connection, name), columns, count(connection, name));
    }

    private static String chosen(List<String> all, SourceFile file) {
        if (file.part().isEmpty() && all.size() == 1) {
            return all.get(0);
        }
        if (all.contains(file.part())) {
            return file.part();
        }
        if (all.isEmpty()) {
            throw new ImportFailedException("%s lists no table of features or attributes".formatted(file.path()));
        }
        throw new ImportArgumentException(
                file.part().isEmpty()
                        ? "%s has several tables; say with --table which: %s"
                                .formatted(file.path(), ColumnMap.named(all))
                        : "%s has no table '%s'; it has %s".formatted(file.path(), file.part(), ColumnMap.named(all)));
    }

    /** Views, and tables that a module makes up, would run what the file says. */
    private static void checkTable(Connection connection, String name, SourceFile file) throws SQLException {
        String type = type(connection, name);
        if (!type.equals("table")) {
            throw new ImportFailedException(
                    "%s: %s is %s and not a table, and is not read; save it as a table of its own"
                            .formatted(file.path(), name, type.isEmpty() ? "missing" : "a " + type));
        }
    }

    /** What the file says that a name is: table, view, virtual table; empty for nothing. */
    private static String type(Connection connection, String name) throws SQLException {
        String sql = "SELECT type, sql FROM sqlite_master WHERE name = ? AND type IN ('table', 'view')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return "";
                }
                String made = String.valueOf(rows.getString(2)).strip().toUpperCase(Locale.ROOT);
                return made.matches("(?s)CREATE\\s+VIRTUAL.*") ? "virtual table" : rows.getString(1);
            }
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        String sql = "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT name FROM pragma_table_info(?) ORDER BY cid")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    private static Optional<String> geometryColumn(Connection connection, String table) throws SQLException {
        String sql = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static Srs srs(Connection connection, String table) throws SQLException {
        String sql = """
                SELECT s.organization, s.organization_coordsys_id, s.definition
                FROM gpkg_contents c JOIN gpkg_spatial_ref_sys s ON s.srs_id = c.srs_id
                WHERE c.table_name = ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Srs(String.valueOf(rows.getString(1)), rows.getInt(2), String.valueOf(rows.getString(3)))
                        : new Srs("NONE", 0, "undefined");
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + GeoPackageTable.quoted(table))) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static Crs crs(SourceFile file, GeoPackageTable table) {
        Srs srs = table.srs();
        try {
            return srs.organization().equalsIgnoreCase("EPSG")
                    ? Crs.parse("EPSG:" + srs.number())
                    : Crs.ofWkt(srs.definition());
        } catch (IllegalArgumentException e) {
            throw new ImportArgumentException(
                    "%s: the coordinate system of table %s, %s:%d, cannot be used (%s); say with --crs EPSG:n what it is in"
                            .formatted(file.path(), table.name(), srs.organization(), srs.number(), e.getMessage()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.FieldType;

/** The statements that make a GeoPackage of one layer. Identifiers come from the schema alone, whose names are checked. */
final class GeoPackageSql {

    private static final String CORE = """
            PRAGMA application_id = 1196444487;
            PRAGMA user_version = 10300;
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
            INSERT INTO gpkg_spatial_ref_sys VALUES
              ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
              ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
              ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude and latitude in degrees');
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
              min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
              z TINYINT NOT NULL, m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
            CREATE TABLE gpkg_extensions (
              table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
            CREATE TABLE gpkg_data_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
              constraint_name TEXT,
              CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
            CREATE TABLE gpkg_data_column_constraints (
              constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
              max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
              CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
            INSERT INTO gpkg_extensions VALUES
              ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
              ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')""";

    /** Triggers by which whoever edits the file keeps its index true (OGC 12-128r18, annex F.3). */
    private static final String INDEX_TRIGGERS = """
            CREATE TRIGGER "rtree_TABLE_geom_insert" AFTER INSERT ON "TABLE"
              WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
            BEGIN
              INSERT OR REPLACE INTO "rtree_TABLE_geom" VALUES (NEW."fid",
                ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
            END;
            CREATE TRIGGER "rtree_TABLE_geom_update1" AFTER UPDATE OF "geom" ON "TABLE"
              WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
            BEGIN
              INSERT OR REPLACE INTO "rtree_TABLE_geom" VALUES (NEW."fid",
                ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
            END;
            CREATE TRIGGER "rtree_TABLE_geom_update2" AFTER UPDATE OF "geom" ON "TABLE"
              WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
            BEGIN
              DELETE FROM "rtree_TABLE_geom" WHERE id = OLD."fid";
            END;
            CREATE TRIGGER "rtree_TABLE_geom_update3" AFTER UPDATE ON "TABLE"
              WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
            BEGIN
              DELETE FROM "rtree_TABLE_geom" WHERE id = OLD."fid";
              INSERT OR REPLACE INTO "rtree_TABLE_geom" VALUES (NEW."fid",
                ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
            END;
            CREATE TRIGGER "rtree_TABLE_geom_update4" AFTER UPDATE ON "TABLE"
              WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
            BEGIN
              DELETE FROM "rtree_TABLE_geom" WHERE id IN (OLD."fid", NEW."fid");
            END;
            CREATE TRIGGER "rtree_TABLE_geom_delete" AFTER DELETE ON "TABLE"
              WHEN old."geom" NOT NULL
            BEGIN
              DELETE FROM "rtree_TABLE_geom" WHERE id = OLD."fid";
            END""";

    private final ExportPlan plan;
    private final String table;

    GeoPackageSql(ExportPlan plan) {
        this.plan = plan;
        this.table = plan.schema().id().replace('-', '_');
    }

    /** The name of the table, unquoted. */
    String table() {
        return table;
    }

    /** Statements one by one, before any row. */
    List<String> create() {
        List<String> statements = new ArrayList<>(List.of(CORE.split(";\\R")));
        String fields = plan.schema().fields().stream()
                .map(field -> ",\n  \"%s\" %s".formatted(field.name(), type(field.type())))
                .collect(Collectors.joining());
        statements.add("""
                CREATE TABLE "%s" (
                  "fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL%s,
                  "id" TEXT NOT NULL UNIQUE%s%s)""".formatted(
                        table,
                        plan.hasPlace() ? ",\n  \"geom\" GEOMETRY" : "",
                        fields,
                        links().stream()
                                .map(column -> ",\n  \"%s\" %s".formatted(column, linkType(column)))
                                .collect(Collectors.joining())));
        if (plan.hasPlace()) {
            statements.add(
                    "CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree(id, minx, maxx, miny, maxy)".formatted(table));
        }
        return statements;
    }

    /** Binds fid, key, fields, link, and the geometry where there is one. */
    String insert() {
        List<String> columns = new ArrayList<>(List.of("fid", "id"));
        plan.schema().fields().forEach(field -> columns.add(field.name()));
        columns.addAll(links());
        if (plan.hasPlace()) {
            columns.add("geom");
        }
        return "INSERT INTO \"%s\" (%s) VALUES (%s)"
                .formatted(
                        table,
                        columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", ")),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    /** Binds fid and the box, minx maxx miny maxy. */
    String insertBox() {
        return "INSERT INTO \"rtree_%s_geom\" VALUES (?, ?, ?, ?, ?)".formatted(table);
    }

    /** Statements after the last row: the database that writes it has no spatial functions for them. */
    List<String> triggers() {
        return List.of(INDEX_TRIGGERS
                .replace("TABLE_geom", table + "_geom")
                .replace("\"TABLE\"", '"' + table + '"')
                .split("(?<=END);\\R"));
    }

    /** The columns of a link that are written. */
    List<String> links() {
        return plan.buildings()
                ? List.of("cell", "building", "link_method", "link_distance_m", "link_confidence")
                : List.of("cell");
    }

    private static String linkType(String column) {
        return column.equals("link_distance_m") || column.equals("link_confidence") ? "REAL" : "TEXT";
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case REAL -> "REAL";
            case TIME -> "DATETIME";
        };
    }
}

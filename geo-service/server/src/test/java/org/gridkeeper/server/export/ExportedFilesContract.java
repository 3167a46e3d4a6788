// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.Gdal;
import org.gridkeeper.server.export.ExportRequest.Form;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoPackages and vector tiles as their own standards and other programs read them. */
abstract class ExportedFilesContract extends ExportContract {

    private Path export(String layer, String format, Form form) {
        Path file = folder.resolve(layer + "." + format);
        ExportReport report =
                site.exporter.run(ExportRequest.of(layer, format, file).withForm(form));
        assertThat(report.rejected()).isEmpty();
        return file;
    }

    private LayerSchema filled(GeometryKind kind, String use) {
        String id = "%s-%s".formatted(use, kind.name().toLowerCase(Locale.ROOT));
        LayerSchema schema = Places.schema(id, kind);
        site.put(schema, Places.features(kind, 1_200));
        return schema;
    }

    @Test
    void a_geopackage_holds_what_the_store_holds() throws SQLException {
        for (GeometryKind kind : GeometryKind.values()) {
            LayerSchema schema = filled(kind, "kept");
            Path file = export(schema.id(), "gpkg", Form.USUAL);
            try (SqliteRows rows = new SqliteRows(file)) {
                assertThat(rows.features(schema)).isEqualTo(site.all(schema.id()));
                assertThat(rows.one("PRAGMA application_id")).isEqualTo(0x47504B47);
                assertThat(rows.one("PRAGMA integrity_check")).isEqualTo("ok");
                assertThat(rows.one("SELECT table_name FROM gpkg_contents"))
                        .isEqualTo(schema.id().replace('-', '_'));
                assertThat(rows.one("SELECT data_type FROM gpkg_contents"))
                        .isEqualTo(kind == GeometryKind.NONE ? "attributes" : "features");
                if (kind != GeometryKind.NONE) {
                    assertThat(rows.one("SELECT count(*) FROM rtree_%s_geom"
                                    .formatted(schema.id().replace('-', '_'))))
                            .isEqualTo(1_200);
                }
            }
        }
    }

    @Test
    void a_geopackage_imported_again_changes_nothing() {
        for (GeometryKind kind : GeometryKind.values()) {
            LayerSchema schema = filled(kind, "again");
            Path file = export(schema.id(), "gpkg", Form.USUAL);
            LayerSchema copy = Places.schema(schema.id() + "-copy", kind);
            ImportReport report = site.importInto(copy, file);
            assertThat(report.rejected()).isEmpty();
            assertThat(report.counts().inserted()).isEqualTo(1_200);
            assertThat(site.importInto(copy, file).counts().unchanged()).isEqualTo(1_200);
            Path again = export(copy.id(), "gpkg", Form.USUAL);
            assertThat(site.importInto(copy, again).counts().unchanged()).isEqualTo(1_200);
        }
    }

    @Test
    void a_geopackage_tells_the_titles_of_the_fields() throws SQLException {
        try (SqliteRows rows = new SqliteRows(export("buildings", "gpkg", Form.USUAL))) {
            assertThat(rows.one("SELECT title FROM gpkg_data_columns WHERE column_name = 'doorplate'"))
                    .isEqualTo("门牌");
            assertThat(rows.one("SELECT description FROM gpkg_data_columns WHERE column_name = 'doorplate'"))
                    .isEqualTo("Doorplate");
            assertThat(rows.one("SELECT description FROM gpkg_contents")).isEqualTo("建筑");
        }
    }

    @Test
    void gdal_reads_the_features_of_a_geopackage_and_writes_them_as_they_were() throws Exception {
        Gdal.require();
        for (GeometryKind kind : GeometryKind.values()) {
            LayerSchema schema = filled(kind, "gdal");
            Path file = export(schema.id(), "gpkg", Form.USUAL);
            String told = Gdal.run("ogrinfo", "-so", "-al", file.toString());
            assertThat(told)
                    .contains(
                            "using driver `GPKG' successful",
                            "Layer name: " + schema.id().replace('-', '_'))
                    .contains("Feature Count: 1200", "severity: Integer64", "rate: Real", "at: DateTime")
                    .doesNotContain("ERROR", "Warning");
            Path back = folder.resolve(schema.id() + ".geojson");
            Gdal.run(
                    "ogr2ogr",
                    "-f",
                    "GeoJSON",
                    "-lco",
                    "COORDINATE_PRECISION=15",
                    "-lco",
                    "SIGNIFICANT_FIGURES=17",
                    back.toString(),
                    file.toString());
            LayerSchema copy = Places.schema(schema.id() + "-copy", kind);
            assertThat(site.importInto(copy, back).rejected()).isEmpty();
            assertAlike(site.all(schema.id()), site.all(copy.id()));
        }
    }

    /** GDAL writes coordinates with fifteen digits. */
    private static void assertAlike(List<StoredFeature> expected, List<StoredFeature> found) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            StoredFeature feature = expected.get(i);
            assertThat(found.get(i).id()).isEqualTo(feature.id());
            assertThat(found.get(i).values()).as(feature.id()).isEqualTo(feature.values());
            assertThat(found.get(i).lonLat().equalsExact(feature.lonLat(), 1e-9))
                    .as("%s is %s", feature.lonLat(), found.get(i).lonLat())
                    .isTrue();
        }
    }

    @Test
    void gdal_finds_by_the_index_and_knows_the_system_of_a_geopackage() throws Exception {
        Gdal.require();
        LayerSchema schema = Places.schema("shanghai", GeometryKind.POINT);
        site.put(schema, List.of(point("a", 121.5, 31.2), point("b", 121.6, 31.3)));
        Path file = export("shanghai", "gpkg", new Form("EPSG:4549", "", null, null));
        String told = Gdal.run("ogrinfo", "-al", file.toString());
        assertThat(told).contains("EPSG\",4549", "Feature Count: 2").doesNotContain("ERROR", "Warning");
        Path wgs84 = folder.resolve("wgs84.csv");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "CSV",
                "-t_srs",
                "EPSG:4326",
                "-lco",
                "GEOMETRY=AS_XY",
                wgs84.toString(),
                file.toString());
        assertThat(Files.readString(wgs84))
                .containsPattern("(31.2|31.1999|31.20000)\\d*,(121.5|121.4999|121.50000)\\d*|121.5\\d*,31.2\\d*");
        String edited = Gdal.run("ogrinfo", file.toString(), "-sql", "DELETE FROM shanghai WHERE id = 'a'");
        assertThat(edited).doesNotContain("ERROR");
        try (SqliteRows rows = new SqliteRows(file)) {
            assertThat(rows.one("SELECT count(*) FROM rtree_shanghai_geom")).isEqualTo(1);
        }
    }

    @Test
    void buildings_of_lujiazui_keep_their_chinese_names() throws Exception {
        Gdal.require();
        LayerSchema schema = site.store.findSchema("buildings").orElseThrow();
        ImportReport report = site.importInto(schema, SharedData.path("shanghai/lujiazui_buildings.geojson.gz"));
        String told = Gdal.run(
                "ogrinfo", "-al", export("buildings", "gpkg", Form.USUAL).toString());
        assertThat(told)
                .contains("Feature Count: " + report.counts().inserted())
                .contains("name (String) = 上海国际会议中心")
                .doesNotContain("ERROR", "Warning");
        ImportReport again = site.importInto(schema, export("buildings", "csv", Form.USUAL));
        assertThat(again.counts().unchanged()).isEqualTo(report.counts().inserted());
        assertThat(again.version()).isEqualTo(report.version());
    }

    private static StoredFeature point(String id, double lon, double lat) {
        return new StoredFeature(
                id,
                Places.GEOMETRY.createPoint(new Coordinate(lon, lat)),
                Map.of("title", "地点" + id),
                Link.toCell("140802001001001"));
    }

    @Test
    void tiles_hold_every_feature_where_it_is() throws Exception {
        LayerSchema schema = Places.schema("tiled", GeometryKind.POINT);
        site.put(schema, List.of(point("a", 121.5, 31.2), point("b", 121.6, 31.3), point("c", -70, -30)));
        Path file = export("tiled", "mbtiles", new Form("", "", 3, 9));
        try (SqliteRows rows = new SqliteRows(file)) {
            for (int z = 3; z <= 9; z++) {
                TreeSet<String> ids = new TreeSet<>();
                for (SqliteRows.Tile tile : rows.tiles(z)) {
                    for (Map<?, ?> feature : Tiles.features(tile.data(), "tiled")) {
                        ids.add(String.valueOf(feature.get("id")));
                        assertThat(feature.get("title")).isEqualTo("地点" + feature.get("id"));
                    }
                }
                assertThat(ids).as("zoom %d", z).containsExactly("a", "b", "c");
            }
            TileCoord at = TileCoord.at(-70, -30, 9);
            assertThat(rows.tiles(9)).anySatisfy(tile -> {
                assertThat(tile.column()).isEqualTo(at.x());
                assertThat(tile.row()).isEqualTo((1 << 9) - 1 - at.y());
            });
            assertThat(rows.one("SELECT count(*) FROM tiles WHERE zoom_level NOT BETWEEN 3 AND 9"))
                    .isEqualTo(0);
            assertMetadata(rows);
        }
    }

    private static void assertMetadata(SqliteRows rows) throws SQLException {
        assertThat(rows.metadata("format")).isEqualTo("pbf");
        assertThat(rows.metadata("minzoom") + rows.metadata("maxzoom")).isEqualTo("39");
        assertThat(rows.metadata("bounds")).isEqualTo("-70.0000000,-30.0000000,121.6000000,31.3000000");
        JsonNode layer = JsonMapper.shared()
                .readTree(rows.metadata("json"))
                .path("vector_layers")
                .get(0);
        assertThat(layer.path("id").asString()).isEqualTo("tiled");
        assertThat(layer.path("fields").path("severity").asString()).isEqualTo("Number");
        assertThat(layer.path("fields").path("title").asString()).isEqualTo("String");
    }

    @Test
    void gdal_opens_the_tiles() throws Exception {
        Gdal.require();
        site.put(
                Places.schema("opened", GeometryKind.POINT), List.of(point("a", 121.5, 31.2), point("b", 121.6, 31.3)));
        String told = Gdal.run(
                "ogrinfo",
                "-al",
                export("opened", "mbtiles", new Form("", "", 0, 12)).toString());
        assertThat(told)
                .contains("using driver `MBTiles' successful", "Layer name: opened", "title (String) = 地点a")
                .doesNotContain("ERROR");
    }

    @Test
    void too_many_tiles_and_zooms_that_are_none_are_refused() throws IOException {
        LayerSchema schema = Places.schema("wide", GeometryKind.POLYGON);
        site.put(
                schema, List.of(new StoredFeature("a", Places.withHole(0, 0, 60), Map.of("title", "大"), Link.NOWHERE)));
        ExportRequest request = ExportRequest.of("wide", "mbtiles", folder);
        assertThatThrownBy(() -> site.exporter.run(request.withForm(new Form("", "", null, 14))))
                .isInstanceOf(ExportArgumentException.class)
                .hasMessageContaining("more than 1,000,000 tiles")
                .hasMessageContaining("--maxzoom");
        assertThatThrownBy(() -> site.exporter.run(request.withForm(new Form("", "", 5, 4))))
                .isInstanceOf(ExportArgumentException.class)
                .hasMessageContaining("in this order");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEmpty();
        }
    }
}

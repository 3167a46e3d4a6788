// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

/** What arrives from offices and other programs, as it lies in the store afterwards. */
abstract class FormatsContract extends SiteContract {

    private ImportReport run(String layer, Path file, String crs, String table) {
        Reading reading = new Reading(crs, Map.of(), "", java.util.Set.of(), null, table);
        return site.importer.run(new ImportRequest(List.of(file), layer, reading, AreaCoding.BY_COLUMNS, false, false));
    }

    @Test
    void an_excel_table_with_chinese_headers_needs_no_mapping() throws IOException {
        Path file = Files.write(
                home.resolve("a.xlsx"),
                SampleFiles.xlsx(SampleFiles.row(1, "四月事项")
                        + SampleFiles.row(2, "编号*", "事项", "类型", "严重程度", "发生时间", "地址", "经度", "纬度")
                        + SampleFiles.row(3, "备注：类型按编码填写")
                        + SampleFiles.row(4, "X1", "井盖破损", "0101", "2", "2026年4月1日", "解放路1号", "112.001", "33.001")));
        ImportReport report = site.importer.run(ImportRequest.of("incidents", file));
        assertThat(report.rejected()).isEmpty();
        assertThat(site.store.find("incidents", "X1").orElseThrow().values())
                .isEqualTo(Map.of(
                        "title", "井盖破损",
                        "class", "0101",
                        "severity", 2L,
                        "reported_at", Instant.parse("2026-03-31T16:00:00Z"),
                        "address", "解放路1号"));
    }

    @Test
    void a_gb18030_table_with_the_layers_own_titles_and_others_is_read() throws IOException {
        String csv = "编号,名称,门牌,楼层,单元数,户数,人口,Year built,经度,纬度\nB1,一号楼,1,6,2,24,60,1998,112.001,33.001\n";
        Path file = Files.write(home.resolve("a.csv"), csv.getBytes(Charset.forName("GB18030")));
        site.store.declare(
                new LayerSchema("houses", Kind.OTHER, GeometryKind.POINT, List.of(Field.of("name", FieldType.TEXT))));
        assertThat(site.importer.run(ImportRequest.of("houses", file)).notes())
                .anyMatch(note -> note.contains("GB18030"));
        assertThat(site.store.find("houses", "B1").orElseThrow().values()).containsEntry("name", "一号楼");
        String square = ImporterContract.square("x", 112.001, 33.001, 112.0012, 33.0012)
                .replace("\"name\":\"x\"", "\"编号\":\"B1\",\"门牌\":\"1\",\"楼层\":6,\"人口\":60,\"建成年份\":1998");
        site.importText("buildings", "b.geojson", ImporterContract.collection(square));
        assertThat(site.store.find("buildings", "B1").orElseThrow().values())
                .isEqualTo(Map.of("doorplate", "1", "floors", 6L, "people", 60L, "year_built", 1998L));
    }

    @Test
    void a_register_without_places_is_read_from_text_and_from_excel() throws IOException {
        site.store.declare(
                new LayerSchema("posts", Kind.REGISTER, GeometryKind.NONE, List.of(Field.of("name", FieldType.TEXT))));
        site.importText("posts", "p.csv", "编号,名称,cell\np1,网格长,140802001001001\n");
        Path xlsx = Files.write(
                home.resolve("p.xlsx"),
                SampleFiles.xlsx(SampleFiles.row(1, "编号", "名称") + SampleFiles.row(2, "p2", "网格员")));
        site.importer.run(ImportRequest.of("posts", xlsx));
        StoredFeature first = site.store.find("posts", "p1").orElseThrow();
        assertThat(first.values()).isEqualTo(Map.of("name", "网格长"));
        assertThat(first.lonLat().isEmpty()).isTrue();
        assertThat(first.link().cell()).isEqualTo("140802001001001");
        assertThat(site.store.find("posts", "p2").orElseThrow().values()).containsEntry("name", "网格员");
    }

    @Test
    void what_gridkeeper_keeps_in_a_geopackage_is_read_again_and_the_second_time_changes_nothing() throws IOException {
        Path other = Files.createDirectories(home.resolve("other"));
        LayerSchema posts =
                new LayerSchema("posts", Kind.REGISTER, GeometryKind.NONE, List.of(Field.of("name", FieldType.TEXT)));
        Map<String, StoredFeature> incidents;
        Map<String, StoredFeature> people;
        try (Site kept = new Site(other, StoreProperties.embedded(other))) {
            kept.importText(
                    "incidents",
                    "a.csv",
                    "id,lon,lat,severity,reported_at\na,112.001,33.001,2,2026-03-01 08:00:05\nb,112.002,33.002,,\n");
            kept.store.declare(posts);
            kept.importText("posts", "p.csv", "id,name,cell\np1,网格长,140802001001001\n");
            incidents = all(kept.store, "incidents");
            people = all(kept.store, "posts");
        }
        Path file = other.resolve("gridkeeper.gpkg");
        site.store.declare(posts);
        ImportReport first = run("incidents", file, "", "incidents");
        assertThat(first.notes()).noneMatch(note -> note.contains("not used"));
        run("posts", file, "", "posts");
        assertThat(all(site.store, "incidents")).isEqualTo(incidents);
        assertThat(all(site.store, "posts")).isEqualTo(people);
        long version = site.store.version();
        assertThat(run("incidents", file, "", "incidents").counts().unchanged()).isEqualTo(2);
        assertThat(run("posts", file, "", "posts").version()).isEqualTo(version);
    }

    private static Map<String, StoredFeature> all(FeatureStore store, String layer) {
        Map<String, StoredFeature> all = new TreeMap<>();
        store.forEach(layer, feature -> all.put(feature.id(), feature));
        return all;
    }

    @Test
    void a_shapefile_in_a_projection_is_placed_by_its_prj_unless_a_person_says_otherwise() throws IOException {
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("x"), StandardCharsets.UTF_8);
        java.nio.ByteBuffer.wrap(parts.get("a.shp"))
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putDouble(112, 500_000)
                .putDouble(120, 3_375_000);
        SampleFiles.put(
                parts,
                "a.prj",
                "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
        Path file = Files.write(home.resolve("a.zip"), SampleFiles.zip(parts));
        run("components", file, "", "");
        StoredFeature placed = all(site.store, "components").values().iterator().next();
        assertThat(placed.lonLat().getCoordinate().x).isEqualTo(114, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(placed.lonLat().getCoordinate().y).isBetween(30.4, 30.6);
        assertThat(run("resources", file, "EPSG:3857", "").counts().inserted()).isEqualTo(1);
        assertThat(all(site.store, "resources")
                        .values()
                        .iterator()
                        .next()
                        .lonLat()
                        .getCoordinate()
                        .x)
                .isBetween(4.0, 5.0);
    }
}

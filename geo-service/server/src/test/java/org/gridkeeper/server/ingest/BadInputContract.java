// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of input that is wrong: a message with the value, the place and the remedy, and nothing half written. */
abstract class BadInputContract extends SiteContract {

    private long before;

    @BeforeEach
    void keep_one_incident() {
        site.importText("incidents", "before.csv", "id,lon,lat\nkept,112,33\n");
        before = site.store.version();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(home.resolve(name), bytes);
    }

    /** The whole file is refused: exit code 1, or 64 when it is what was asked for that is wrong. */
    private void assertRefused(Class<? extends Exception> kind, Path file, String layer, String... words) {
        assertThatThrownBy(() -> site.importer.run(ImportRequest.of(layer, file)))
                .isInstanceOf(kind)
                .satisfies(
                        e -> assertThat(e.getMessage()).contains(words).contains(String.valueOf(file.getFileName())));
        assertThat(site.store.version()).isEqualTo(before);
        assertThat(site.store.count("incidents")).isEqualTo(1);
    }

    /** Rows are rejected one by one, exit code 2; the good ones are kept. */
    private String assertRejected(Path file, String layer, Map<String, Long> reasons, long kept) throws IOException {
        ImportReport report = site.importer.run(ImportRequest.of(layer, file));
        assertThat(report.rejected()).containsExactlyInAnyOrderEntriesOf(reasons);
        assertThat(report.counts().inserted()).isEqualTo(kept);
        return Files.readString(report.rejectedRows().orElseThrow());
    }

    @Test
    void a_gzip_that_is_cut_off_is_refused() throws IOException {
        byte[] whole = FeatureReaderContract.gzip("id,lon,lat\na,112,33\nb,112,33\n".getBytes(StandardCharsets.UTF_8));
        Path cut = file("a.csv.gz", Arrays.copyOf(whole, whole.length - 9));
        assertRefused(ImportFailedException.class, cut, "incidents", "cut off", "fetch");
    }

    @Test
    void places_in_another_coordinate_system_are_rejected_with_it_and_a_file_that_names_it_is_refused()
            throws IOException {
        Path csv = site.file("m.csv", "id,x,y\na,2683000,1248000\nb,512345.6,3456789.1\n");
        assertThat(assertRejected(csv, "incidents", Map.of("outside-world", 2L), 0))
                .contains("2683000")
                .contains("check the coordinate system");
        before = site.store.version();
        Path json = site.file("m.geojson", "{\"crs\":{\"properties\":{\"name\":\"EPSG:2056\"}},\"features\":[]}");
        assertRefused(ImportArgumentException.class, json, "incidents", "EPSG:2056", "--crs");
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("x"), StandardCharsets.UTF_8);
        SampleFiles.put(
                parts,
                "a.prj",
                "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245,298.3]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]");
        assertRefused(
                ImportArgumentException.class,
                file("m.zip", SampleFiles.zip(parts)),
                "components",
                "Krasovsky",
                "--crs");
    }

    @Test
    void longitude_and_latitude_the_wrong_way_round_and_numbers_that_are_none_are_rejected() throws IOException {
        Path csv = site.file("s.csv", "id,lon,lat\na,33,112\nb,NaN,33\nc,112,Infinity\nd,112,33\n");
        assertThat(assertRejected(csv, "incidents", Map.of("swapped-coordinates", 1L, "bad-coordinate", 2L), 1))
                .contains("other way round")
                .contains("'NaN' is not a number");
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("x", "y"), StandardCharsets.UTF_8);
        java.nio.ByteBuffer.wrap(parts.get("a.shp"))
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putDouble(100 + 8 + 4, Double.NaN);
        assertRejected(file("n.zip", SampleFiles.zip(parts)), "components", Map.of("outside-world", 1L), 1);
    }

    @Test
    void a_polygon_that_crosses_itself_and_a_ring_of_two_points_are_rejected_with_their_place() throws IOException {
        String bow =
                "{\"type\":\"Feature\",\"id\":1,\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[112,33],[112.01,33.01],[112.01,33],[112,33.01],[112,33]]]}}";
        String two =
                "{\"type\":\"Feature\",\"id\":2,\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[112,33],[112.01,33.01]]]}}";
        Path json = site.file("p.geojson", ImporterContract.collection(bow, two));
        assertThat(assertRejected(json, "landuse", Map.of("invalid-geometry", 2L), 0))
                .contains("112.005")
                .contains("ring of 2 points");
    }

    @Test
    void a_key_that_comes_twice_is_rejected_with_the_line_of_the_first() throws IOException {
        Path csv = site.file("d.csv", "id,lon,lat\na,112,33\nb,112,33\na,112.1,33\n");
        assertThat(assertRejected(csv, "incidents", Map.of("duplicate-id", 1L), 2))
                .contains("'a' is on line 2 too");
    }

    @Test
    void archives_with_paths_outside_links_bombs_and_no_map_are_refused() throws IOException {
        for (String path : List.of("../a.shp", "/etc/a.shp", "x/../../a.shp", "C:\\a.shp", "..\\a.shp")) {
            Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("x"), StandardCharsets.UTF_8);
            parts.put(path, new byte[1]);
            Path zip = file("evil.zip", SampleFiles.zip(parts));
            assertRefused(ImportFailedException.class, zip, "components", "outside the archive", path.substring(0, 2));
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).doesNotContain("a.shp");
        }
        Map<String, byte[]> bomb = SampleFiles.shapefile("a", List.of("x"), StandardCharsets.UTF_8);
        bomb.put("a.sbn", new byte[80 << 20]);
        Path zip = file("bomb.zip", SampleFiles.zip(bomb));
        assertRefused(ImportFailedException.class, zip, "components", "zip bomb", "would unpack to");
        Map<String, byte[]> sheets = SampleFiles.workbook(SampleFiles.row(1, "name", "lon", "lat"));
        sheets.put("xl/media/a.png", new byte[80 << 20]);
        assertRefused(
                ImportFailedException.class, file("bomb.xlsx", SampleFiles.zip(sheets)), "components", "zip bomb");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i <= ZipBundle.MOST_ENTRIES; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertRefused(ImportFailedException.class, file("many.zip", SampleFiles.zip(many)), "components", "10,000");
        Path text = file("text.zip", SampleFiles.zip(Map.of("a.txt", new byte[3])));
        assertRefused(ImportArgumentException.class, text, "components", "no .shp");
        Path cut = file("cut.zip", Arrays.copyOf(Files.readAllBytes(zip), 3000));
        assertRefused(ImportFailedException.class, cut, "components", "no zip archive");
    }

    @Test
    void a_dbf_whose_encoding_is_not_what_it_says_is_read_right_and_told() throws IOException {
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("井盖", "路灯"), Charset.forName("GBK"));
        SampleFiles.put(parts, "a.cpg", "UTF-8");
        ImportReport report = site.importer.run(ImportRequest.of("components", file("w.zip", SampleFiles.zip(parts))));
        assertThat(report.counts().inserted()).isEqualTo(2);
        assertThat(report.notes()).anyMatch(note -> note.contains("they were read as GB18030"));
        parts.get("a.dbf")[97 + 1] = (byte) 0xFF;
        assertThat(assertRejected(file("x.zip", SampleFiles.zip(parts)), "components", Map.of("bad-encoding", 2L), 0))
                .contains("add a .cpg file");
    }

    @Test
    void a_header_without_data_keeps_nothing_and_says_so() throws IOException {
        String[] columns = {"编号", "名称", "经度", "纬度"};
        for (Path file : List.of(
                site.file("h.csv", String.join(",", columns) + "\n"),
                file("h.xlsx", SampleFiles.xlsx(SampleFiles.row(1, columns))),
                file("h.zip", SampleFiles.zip(SampleFiles.shapefile("h", List.of(), StandardCharsets.UTF_8))))) {
            ImportReport report = site.importer.run(ImportRequest.of("components", file));
            assertThat(report.counts().read()).isZero();
            assertThat(report.notes()).anyMatch(note -> note.contains("holds no rows"));
            assertThat(report.version()).isEqualTo(before);
        }
    }

    @Test
    void formula_cells_count_by_their_saved_values_alone() throws IOException {
        String rows = SampleFiles.row(1, "编号", "名称", "经度", "纬度")
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>UPPER(\"a\")</f><v>A</v></c><c r=\"C2\"><f>100+12</f><v>112</v></c><c r=\"D2\"><v>33</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"C3\"><f>100+12</f></c><c r=\"D3\"><v>33</v></c></row>";
        assertThat(assertRejected(
                        file("f.xlsx", SampleFiles.xlsx(rows)), "components", Map.of("no-cached-value", 1L), 1))
                .contains("f.xlsx,3,no-cached-value")
                .contains("C3");
        assertThat(site.store.find("components", "1").orElseThrow().values()).containsOnly(entry("name", "A"));
    }

    @Test
    void triggers_of_a_geopackage_are_not_run_and_its_views_are_refused() throws IOException {
        String[] table = SampleFiles.pointTable("a", 4326, List.of("x"));
        Path triggers = file(
                "t.gpkg",
                SampleFiles.geopackage(
                        home,
                        Stream.concat(
                                        Stream.of(table),
                                        Stream.of("CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END"))
                                .toArray(String[]::new)));
        byte[] bytes = Files.readAllBytes(triggers);
        assertThat(site.importer
                        .run(ImportRequest.of("components", triggers))
                        .counts()
                        .inserted())
                .isEqualTo(1);
        assertThat(Files.readAllBytes(triggers)).isEqualTo(bytes);
        before = site.store.version();
        Path view = file(
                "v.gpkg",
                SampleFiles.geopackage(
                        home,
                        "CREATE VIEW v AS SELECT 1 AS fid",
                        "INSERT INTO gpkg_contents VALUES ('v', 'features', 'v', 4326)"));
        assertRefused(ImportFailedException.class, view, "components", "view", "save it as a table");
        Path cut = file("c.gpkg", Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(ImportFailedException.class, cut, "components", "no GeoPackage that can be read");
    }
}

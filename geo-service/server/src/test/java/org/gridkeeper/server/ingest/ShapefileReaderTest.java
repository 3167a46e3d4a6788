// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.Gdal;
import org.junit.jupiter.api.Test;

class ShapefileReaderTest extends FeatureReaderContract {

    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> NAMES = List.of("井盖", "路灯");

    @Override
    FeatureReader reader() {
        return new ShapefileReader();
    }

    @Override
    byte[] bytes(List<String> names) {
        return SampleFiles.zip(SampleFiles.shapefile("部件", names, StandardCharsets.UTF_8));
    }

    @Override
    String extension() {
        return "zip";
    }

    @Override
    long firstLine() {
        return 1;
    }

    private CollectedRows readPath(Path path, String part) throws IOException {
        CollectedRows rows = new CollectedRows();
        SourceFile source = SourceFile.open(path, part);
        assertThat(reader().reads(source)).isTrue();
        reader().read(source, rows, bytes -> {});
        return rows;
    }

    private static List<Object> names(CollectedRows rows) {
        return rows.rows.stream().map(row -> row.values().get("name")).toList();
    }

    @Test
    void a_folder_a_shp_and_an_archive_with_a_folder_in_it_are_read() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        SampleFiles.write(unpacked, SampleFiles.shapefile("a", NAMES, StandardCharsets.UTF_8));
        for (Path path : List.of(unpacked, unpacked.resolve("a.shp"))) {
            CollectedRows rows = readPath(path, "");
            assertThat(names(rows)).containsExactly("井盖", "路灯");
            assertThat(rows.rows.get(1).values()).containsEntry("floors", 2L);
            assertThat(String.valueOf(rows.rows.get(1).geometry())).isEqualTo("POINT (114.6 30.6)");
            assertThat(rows.crs).isEqualTo("GCS_WGS_1984");
        }
        Map<String, byte[]> nested = new LinkedHashMap<>();
        SampleFiles.shapefile("数据/a", NAMES, GBK).forEach(nested::put);
        nested.put("__MACOSX/数据/._a.shp", new byte[10]);
        assertThat(names(read(SampleFiles.zip(nested), "n.zip"))).containsExactly("井盖", "路灯");
    }

    @Test
    void one_of_several_must_be_named() throws IOException {
        Path unpacked = folder.resolve("several");
        SampleFiles.write(unpacked, SampleFiles.shapefile("a", NAMES, StandardCharsets.UTF_8));
        SampleFiles.write(unpacked, SampleFiles.shapefile("b", List.of("树"), StandardCharsets.UTF_8));
        assertThatThrownBy(() -> readPath(unpacked, ""))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("--table")
                .hasMessageContaining("a, b");
        assertThat(names(readPath(unpacked, "b"))).containsExactly("树");
        assertThat(names(readPath(unpacked.resolve("b.shp"), ""))).containsExactly("树");
    }

    @Test
    void the_encoding_is_that_of_the_cpg_of_the_header_or_of_the_texts() throws IOException {
        Map<String, byte[]> parts = SampleFiles.shapefile("a", NAMES, GBK);
        assertThat(read(SampleFiles.zip(parts), "a.zip").notes).anyMatch(note -> note.contains("GB18030"));
        SampleFiles.put(parts, "a.cpg", "GBK");
        assertThat(read(SampleFiles.zip(parts), "b.zip").notes).isEmpty();
        SampleFiles.put(parts, "a.cpg", "UTF-8");
        CollectedRows wrong = read(SampleFiles.zip(parts), "c.zip");
        assertThat(names(wrong)).containsExactly("井盖", "路灯");
        assertThat(wrong.notes).anyMatch(note -> note.contains("says that its texts are in UTF-8"));
        parts.remove("a.cpg");
        parts.put("a.dbf", SampleFiles.dbf(NAMES, Charset.forName("Big5"), 0x4F));
        parts.put("a.dbf", SampleFiles.dbf(List.of("路燈", "井蓋"), Charset.forName("Big5"), 0x4F));
        assertThat(names(read(SampleFiles.zip(parts), "d.zip"))).containsExactly("路燈", "井蓋");
    }

    @Test
    void texts_that_are_in_no_encoding_are_rejected_one_by_one_and_cut_characters_are_not() throws IOException {
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("井", "路", "树"), StandardCharsets.UTF_8);
        byte[] dbf = parts.get("a.dbf");
        // In the second row a byte that neither UTF-8 nor GB18030 has.
        dbf[97 + 27 + 1] = (byte) 0xFF;
        CollectedRows rows = read(SampleFiles.zip(parts), "a.zip");
        assertThat(names(rows)).containsExactly("井", "树");
        assertThat(rows.broken).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("bad-encoding");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.detail()).contains(".cpg");
        });
        String long7 = "井盖井盖井盖井";
        assertThat(names(read(
                        SampleFiles.zip(SampleFiles.shapefile("a", List.of(long7, "x"), StandardCharsets.UTF_8)),
                        "b.zip")))
                .containsExactly("井盖井盖井盖", "x");
    }

    @Test
    void rings_become_polygons_with_their_holes_and_rings_of_two_points_none() throws IOException {
        double[] shell = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
        double[] hole = {1, 1, 2, 1, 2, 2, 1, 2, 1, 1};
        double[] other = {20, 0, 20, 1, 21, 1, 20, 0};
        assertThat(String.valueOf(
                        ring(SampleFiles.polygon(shell, hole)).rows.get(0).geometry()))
                .isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))");
        assertThat(String.valueOf(ring(SampleFiles.polygon(other, shell, hole))
                        .rows
                        .get(0)
                        .geometry()))
                .isEqualTo(
                        "MULTIPOLYGON (((20 0, 20 1, 21 1, 20 0)), ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))");
        assertThat(ring(SampleFiles.polygon(new double[] {0, 0, 1, 1}))
                        .broken
                        .get(0)
                        .reason())
                .isEqualTo("invalid-geometry");
        assertThat(ring(new byte[] {5, 0, 0, 0}).broken.get(0).detail()).contains("shorter");
        assertThat(ring(new byte[] {31, 0, 0, 0}).broken.get(0).reason()).isEqualTo("wrong-geometry");
        assertThat((Object) ring(new byte[] {0, 0, 0, 0}).rows.get(0).geometry())
                .isNull();
    }

    private CollectedRows ring(byte[] record) throws IOException {
        Map<String, byte[]> parts = SampleFiles.shapefile("a", List.of("x"), StandardCharsets.UTF_8);
        parts.put("a.shp", SampleFiles.shp(5, SampleFiles.record(1, record)));
        return read(SampleFiles.zip(parts), "p.zip");
    }

    @Test
    void parts_that_are_missing_or_cut_off_are_named() throws IOException {
        for (String missing : List.of("a.shp", "a.dbf")) {
            Map<String, byte[]> parts = SampleFiles.shapefile("a", NAMES, StandardCharsets.UTF_8);
            parts.remove(missing);
            assertThatThrownBy(() -> read(SampleFiles.zip(parts), "m.zip"))
                    .isInstanceOfAny(ImportFailedException.class, ImportArgumentException.class)
                    .hasMessageContaining(missing.substring(1));
        }
        for (String cut : List.of("a.shp", "a.dbf")) {
            Map<String, byte[]> parts = SampleFiles.shapefile("a", NAMES, StandardCharsets.UTF_8);
            byte[] whole = parts.get(cut);
            parts.put(cut, java.util.Arrays.copyOf(whole, whole.length - 12));
            assertThatThrownBy(() -> read(SampleFiles.zip(parts), "c.zip"))
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void what_gdal_writes_in_gbk_and_in_a_projection_is_read() throws Exception {
        Gdal.require();
        Path json = folder.resolve("in.geojson");
        Files.writeString(
                json,
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"名称\":\"和平小区一号楼\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[114.5,30.5]}}]}");
        Path out = folder.resolve("out");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "ESRI Shapefile",
                "-lco",
                "ENCODING=GBK",
                "-t_srs",
                "EPSG:4547",
                out.toString(),
                json.toString());
        CollectedRows rows = readPath(out, "");
        assertThat(rows.rows.get(0).values()).containsEntry("名称", "和平小区一号楼");
        assertThat(rows.crs).contains("CGCS2000");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.export.ExportRequest.Form;
import org.gridkeeper.server.export.ExportRequest.Selection;
import org.gridkeeper.server.export.ExportRequest.Target;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** What an export does, whatever database keeps the features. */
abstract class ExporterContract extends ExportContract {

    private Path export(String layer, String format) {
        Path file = folder.resolve(layer + "." + format);
        ExportReport report = site.exporter.run(ExportRequest.of(layer, format, file));
        assertThat(report.rejected()).isEmpty();
        assertThat(report.features()).isEqualTo(site.store.count(layer));
        return file;
    }

    /** That the features of a file are those of a layer, but for their links, which follow from their place. */
    private void assertSame(String layer, String copy) {
        List<StoredFeature> expected = site.all(layer);
        List<StoredFeature> found = site.all(copy);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).id()).isEqualTo(expected.get(i).id());
            assertThat(found.get(i).values())
                    .as(expected.get(i).id())
                    .isEqualTo(expected.get(i).values());
            assertThat(found.get(i).lonLat().equalsExact(expected.get(i).lonLat()))
                    .as("%s is %s", expected.get(i).lonLat(), found.get(i).lonLat())
                    .isTrue();
        }
    }

    private void assertRoundTrip(GeometryKind kind, String format) {
        String layer = "places-%s-%s".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), format);
        site.put(Places.schema(layer, kind), Places.features(kind, 60));
        Path file = export(layer, format);
        LayerSchema copy = Places.schema(layer + "-copy", kind);
        ImportReport report = site.importInto(copy, file);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.counts().inserted()).isEqualTo(60);
        assertSame(layer, copy.id());
        ImportReport again = site.importInto(copy, file);
        assertThat(again.counts().unchanged()).isEqualTo(60);
        assertThat(again.version()).isEqualTo(report.version());
    }

    @Test
    void every_kind_of_layer_comes_back_from_geojson_bit_for_bit() {
        for (GeometryKind kind : List.of(GeometryKind.POINT, GeometryKind.LINE, GeometryKind.POLYGON)) {
            assertRoundTrip(kind, "geojson");
        }
        assertRoundTrip(GeometryKind.POLYGON, "geojsonl");
        assertRoundTrip(GeometryKind.NONE, "geojson");
    }

    @Test
    void every_kind_of_layer_comes_back_from_csv_bit_for_bit() {
        for (GeometryKind kind : GeometryKind.values()) {
            assertRoundTrip(kind, "csv");
        }
    }

    @Test
    void geojson_is_wound_as_the_standard_says_and_holds_the_link() throws Exception {
        LayerSchema schema = Places.schema("wound", GeometryKind.POLYGON);
        Geometry clockwise = new WKTReader().read("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))");
        site.put(
                schema,
                List.of(new StoredFeature("甲", clockwise, Map.of("title", "场地"), Link.toCell("140802001001001"))));
        assertThat(Files.readString(export("wound", "geojson"))).isEqualTo("""
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","id":"甲","geometry":{"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]},"properties":{"title":"场地","cell":"140802001001001"}}
                        ]}
                        """);
        Path lines = folder.resolve("lines.geojsonl");
        site.exporter.run(ExportRequest.of("wound", "geojson", lines));
        assertThat(lines).hasSameTextualContentAs(export("wound", "geojsonl"));
        assertThat(Files.readAllLines(lines)).singleElement().asString().startsWith("{\"type\":\"Feature\"");
    }

    @Test
    void csv_has_a_mark_a_header_and_no_formulas() throws IOException {
        LayerSchema schema = Places.schema("table", GeometryKind.POINT);
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        site.put(
                schema,
                List.of(new StoredFeature(
                        "a",
                        Places.GEOMETRY.createPoint(new Coordinate(-112.5, 33.25)),
                        Map.of("title", "=1+1", "severity", -5L, "rate", -0.25, "at", at, "note", "a\"b"),
                        Link.NOWHERE)));
        assertThat(Files.readString(export("table", "csv")))
                .isEqualTo("\uFEFFid,lon,lat,title,severity,rate,at,note,cell,building\r\n"
                        + "a,-112.5,33.25,'=1+1,-5,-0.25,2026-03-01T08:00:00+08:00,\"a\"\"b\",,\r\n");
    }

    @Test
    void csv_in_chinese_has_the_titles_of_the_layer() throws IOException {
        Path file = folder.resolve("楼.csv");
        ExportRequest request = ExportRequest.of("buildings", "csv", file).withForm(new Form("", "zh", null, null));
        site.exporter.run(request);
        assertThat(Files.readString(file))
                .startsWith("\uFEFF标识,WKT,类别,名称,地址,门牌,层数,单元数,")
                .contains(",标签,")
                .endsWith(",网格,建筑\r\n");
    }

    @Test
    void places_are_written_in_another_system_where_it_is_defined() throws IOException {
        LayerSchema schema = Places.schema("swiss", GeometryKind.POINT);
        site.put(schema, List.of(at("bern", 7.438632495, 46.951082877), at("far", -170, -80)));
        Path file = folder.resolve("swiss.csv");
        ExportReport report = site.exporter.run(
                ExportRequest.of("swiss", "csv", file).withForm(new Form("EPSG:2056", "", null, null)));
        assertThat(report.features()).isEqualTo(1);
        assertThat(report.rejected()).containsOnly(Map.entry("outside-crs", 1L));
        assertThat(Files.readAllLines(file).get(0)).startsWith("\uFEFFid,x,y,");
        assertThat(Files.readAllLines(file).get(1))
                .matches("bern,2599999\\.\\d+,120000[01]\\.\\d+,.*|bern,2600000\\.\\d+,.*");
        assertRefused(
                ExportRequest.of("swiss", "geojson", folder.resolve("s.geojson"))
                        .withForm(new Form("EPSG:2056", "", null, null)),
                "RFC 7946");
    }

    private static StoredFeature at(String id, double lon, double lat) {
        return new StoredFeature(
                id, Places.GEOMETRY.createPoint(new Coordinate(lon, lat)), Map.of("title", id), Link.NOWHERE);
    }

    private List<String> ids(String layer, Selection selection) {
        Path file = folder.resolve("chosen.csv");
        site.exporter.run(ExportRequest.of(layer, "csv", file)
                .withSelection(selection)
                .withTarget(new Target(file, true, false, false)));
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_box_and_a_filter_choose_features() {
        site.put(Places.schema("chosen", GeometryKind.POINT), List.of(at("a", 1, 1), at("b", 2, 2), at("c", 3, 3)));
        assertThat(ids("chosen", new Selection(new Bounds(1, 1, 2, 2), "", ""))).containsExactly("a", "b");
        assertThat(ids("chosen", new Selection(null, "title IN ('b', 'c')", "")))
                .containsExactly("b", "c");
        assertThat(ids("chosen", new Selection(new Bounds(0, 0, 2, 2), "NOT id = 'a' AND cell IS NULL", "")))
                .containsExactly("b");
        assertRefused(
                ExportRequest.of("chosen", "csv", folder.resolve("x.csv"))
                        .withSelection(new Selection(null, "titel = 'b'", "")),
                "--where: filter, character 1",
                "titel",
                "it has id, cell, building, title");
    }

    @Test
    void a_layer_is_written_as_it_was() throws InterruptedException {
        LayerSchema schema = Places.schema("past", GeometryKind.POINT);
        site.put(schema, List.of(at("a", 1, 1), at("b", 2, 2)));
        Thread.sleep(20);
        String then = Instant.now().toString();
        Thread.sleep(20);
        site.put(schema, List.of(at("c", 3, 3)));
        assertThat(ids("past", new Selection(null, "", then))).containsExactlyInAnyOrder("a", "b");
        assertThat(ids("past", Selection.ALL)).containsExactly("a", "b", "c");
        assertThat(ids("past", new Selection(null, "", "2001-01-01"))).isEmpty();
        assertRefused(
                ExportRequest.of("past", "csv", folder.resolve("x.csv"))
                        .withSelection(new Selection(null, "", "gestern")),
                "--at 'gestern'",
                "2026-03-01");
    }

    private void assertRefused(ExportRequest request, String... said) {
        assertThatThrownBy(() -> site.exporter.run(request))
                .isInstanceOf(ExportArgumentException.class)
                .hasMessageContainingAll(said);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_is_there_is_replaced_only_when_asked_and_then_at_once() throws IOException {
        site.put(Places.schema("taken", GeometryKind.POINT), List.of(at("a", 1, 1)));
        Path file = Files.writeString(folder.resolve("taken.csv"), "mine");
        assertRefused(ExportRequest.of("taken", "csv", file), "is there already", "--force");
        assertRefused(ExportRequest.of("taken", "csv", folder), "is there already");
        assertThat(file).hasContent("mine");
        site.exporter.run(ExportRequest.of("taken", "csv", folder).withTarget(new Target(folder, true, false, false)));
        assertThat(Files.readString(file)).contains("a,1.0,1.0");
        assertThat(names()).containsExactly("taken.csv");
    }

    @Test
    void what_cannot_be_done_is_said() {
        site.put(Places.schema("people", GeometryKind.NONE), Places.features(GeometryKind.NONE, 3));
        assertRefused(ExportRequest.of("nowhere", "csv", folder), "no layer 'nowhere'", "incidents");
        assertRefused(ExportRequest.of("incidents", "dwg", folder), "'dwg'", "csv, geojson, geojsonl, gpkg, mbtiles");
        assertRefused(ExportRequest.of("incidents", "csv", folder.resolve("no/x.csv")), "make it first");
        assertRefused(ExportRequest.of("people", "mbtiles", folder), "register without places");
        assertRefused(
                ExportRequest.of("people", "csv", folder).withSelection(new Selection(new Bounds(0, 0, 1, 1), "", "")),
                "--bbox");
        assertRefused(
                ExportRequest.of("incidents", "gpkg", folder).withForm(new Form("GCJ-02", "", null, null)), "GCJ-02");
        assertRefused(
                ExportRequest.of("incidents", "csv", folder).withForm(new Form("EPSG:999999", "", null, null)),
                "999999");
        assertThat(names()).isEmpty();
    }

    @Test
    void personal_data_stops_an_export_without_being_shown() {
        LayerSchema schema = Places.schema("contacts", GeometryKind.NONE);
        site.put(
                schema,
                List.of(
                        person("1", "值班电话 138 1234 5678"),
                        person("2", "办公室（010-62345678）"),
                        person("3", "身份证号11010519491231002X。"),
                        person("4", "１３９１２３４５６７８"),
                        person("5", "11010519491231002Y 140802001001001 91110000600037341L 1381234567")));
        Path file = folder.resolve("contacts.csv");
        assertThatThrownBy(() -> site.exporter.run(ExportRequest.of("contacts", "csv", file)))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("title (phone numbers in 3 rows), title (citizen ids in 1 row)")
                .hasMessageContaining("--allow-personal")
                .hasMessageNotContainingAny("1381234", "62345678", "19491231");
        assertThat(names()).isEmpty();
        ExportReport report = site.exporter.run(
                ExportRequest.of("contacts", "csv", file).withTarget(new Target(file, false, false, true)));
        assertThat(report.features()).isEqualTo(5);
        assertThat(report.notes()).anyMatch(note -> note.contains("personal data in title"));
    }

    private static StoredFeature person(String id, String title) {
        return new StoredFeature(id, StoredFeature.NO_PLACE, Map.of("title", title), Link.NOWHERE);
    }

    @Test
    void the_public_gets_what_the_public_sees() throws IOException {
        LayerSchema schema = new LayerSchema(
                "parks",
                Kind.BASE,
                GeometryKind.POINT,
                List.of(Field.of("title", FieldType.TEXT), new Field("keeper", FieldType.TEXT, Sensitivity.INTERNAL)));
        site.put(
                schema,
                List.of(new StoredFeature(
                        "a",
                        Places.GEOMETRY.createPoint(new Coordinate(1, 1)),
                        Map.of("title", "公园", "keeper", "13812345678"),
                        Link.NOWHERE)));
        Path file = folder.resolve("parks.csv");
        Target open = new Target(file, false, true, false);
        site.exporter.run(ExportRequest.of("parks", "csv", file).withTarget(open));
        assertThat(Files.readString(file)).isEqualTo("\uFEFFid,lon,lat,title,cell\r\na,1.0,1.0,公园,\r\n");
        assertRefused(
                ExportRequest.of("parks", "csv", file)
                        .withTarget(open)
                        .withSelection(new Selection(null, "keeper LIKE '138%'", "")),
                "no property 'keeper'");
        assertRefused(
                ExportRequest.of("incidents", "csv", folder).withTarget(new Target(folder, false, true, false)),
                "the public sees no single features");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What an import does, whatever database keeps the rows. */
abstract class ImporterContract extends SiteContract {

    /** Two communities side by side, each about 1 km square. */
    static final String COMMUNITIES =
            collection(square("西社区", 112.00, 33.00, 112.01, 33.01), square("东社区", 112.01, 33.00, 112.02, 33.01));

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String square(String name, double west, double south, double east, double north) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}"
                .formatted(name, west, south, east, south, east, north, west, north, west, south);
    }

    @Test
    void every_row_is_counted_and_every_rejected_one_is_kept_with_its_line_and_reason() throws IOException {
        String csv = """
                id,lon,lat,class,severity,reported_at
                a,112.001,33.001,0101,2,2026-03-01 08:00
                b,,33.001,0101,2,2026-03-01
                c,112.001,x,0101,2,2026-03-01
                d,33.001,112.001,0101,2,2026-03-01
                e,512,33,0101,2,2026-03-01
                f,112.001,33.001,0101,many,2026-03-01
                g,112.001,33.001,0101,2,1772323200000
                a,112.001,33.001,0101,2,2026-03-01
                ,112.001,33.001,0101,2,2026-03-01
                h,0,0,0101,2,2026-03-01
                i,112.001,33.001,0101
                """;
        ImportReport report = site.importText("incidents", "in.csv", csv);
        assertThat(report.counts().read()).isEqualTo(11);
        assertThat(report.counts().inserted()).isEqualTo(1);
        assertThat(report.rejected())
                .containsOnly(
                        entry("no-geometry", 2L),
                        entry("bad-coordinate", 1L),
                        entry("swapped-coordinates", 1L),
                        entry("outside-world", 1L),
                        entry("bad-number", 1L),
                        entry("bad-time", 1L),
                        entry("duplicate-id", 1L),
                        entry("no-id", 1L),
                        entry("wrong-columns", 1L));
        String rejected = Files.readString(report.rejectedRows().orElseThrow());
        assertThat(rejected.lines()).hasSize(11);
        assertThat(rejected)
                .contains("in.csv,5,swapped-coordinates,")
                .contains("\"d,33.001,112.001,0101,2,2026-03-01\"");
        StoredFeature kept = site.store.find("incidents", "a").orElseThrow();
        assertThat(kept.values())
                .containsEntry("class", "0101")
                .containsEntry("severity", 2L)
                .containsEntry("reported_at", Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_rows_that_look_alike_are_all_kept() {
        String csv = "date,east,north\n2026-01-01,112.001,33.001\n2026-01-01,112.001,33.001\n";
        ImportRequest request = new ImportRequest(
                List.of(site.file("a.csv", csv)),
                "incidents",
                Site.mapping("", Map.of("reported_at", "date", "x", "east", "y", "north")),
                AreaCoding.BY_COLUMNS,
                false,
                false);
        ImportReport first = site.importer.run(request);
        ImportReport again = site.importer.run(request);
        assertThat(first.counts().inserted()).isEqualTo(2);
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(site.store.count("incidents")).isEqualTo(2);
    }

    @Test
    void areas_get_codes_in_order_and_the_parents_that_are_missing() {
        ImportReport report = site.importAreas(COMMUNITIES, false);
        assertThat(report.counts().inserted()).isEqualTo(2);
        assertThat(report.notes()).anyMatch(note -> note.contains("made street 140802001"));
        assertThat(StoredAreas.list(site.store, Level.COMMUNITY))
                .extracting(area -> area.code() + " " + area.name())
                .containsExactly("140802001001 西社区", "140802001002 东社区");
        assertThat(StoredAreas.list(site.store, Level.DIVISION))
                .singleElement()
                .satisfies(division -> assertThat(
                                division.lonLat().getEnvelopeInternal().getWidth())
                        .isEqualTo(0.02, org.assertj.core.data.Offset.offset(1e-9)));
        assertThat(site.importAreas(COMMUNITIES, false).version()).isEqualTo(report.version());
    }

    @Test
    void areas_that_overlap_are_refused_with_the_place_or_mended_with_a_report() {
        String overlapping =
                collection(square("西社区", 112.00, 33.00, 112.0101, 33.01), square("东社区", 112.01, 33.00, 112.02, 33.01));
        assertThatThrownBy(() -> site.importAreas(overlapping, false))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("西社区")
                .hasMessageContaining("东社区")
                .hasMessageContaining("m²")
                .hasMessageContaining("--repair");
        assertThat(site.store.count("areas")).isZero();
        ImportReport report = site.importAreas(overlapping, true);
        assertThat(report.notes()).anyMatch(note -> note.contains("mended") && note.contains("m² changed"));
        assertThat(site.store.count("areas")).isEqualTo(4);
        assertThat(site.importAreas(overlapping, true).version()).isEqualTo(report.version());
    }

    @Test
    void a_grid_links_what_was_there_before_and_a_second_one_replaces_it() {
        ImportReport before = site.importText("incidents", "in.csv", "id,lon,lat\na,112.001,33.001\nb,113,33\n");
        assertThat(before.counts().outside()).isEqualTo(2);
        site.importAreas(COMMUNITIES, false);
        GridReport grid = site.grid.run(new GridRequest("", 250, "140802", false));
        assertThat(grid.cells()).isBetween(20, 60);
        assertThat(grid.relinked().inCells()).isEqualTo(1);
        String cell = site.store.find("incidents", "a").orElseThrow().link().cell();
        assertThat(cell).startsWith("140802001001").hasSize(15);
        GridReport coarse = site.grid.run(new GridRequest("140802001001", 600, "140802", false));
        assertThat(coarse.communities()).isEqualTo(1);
        assertThat(coarse.removed()).isPositive();
        assertThat(site.store.count("cells")).isLessThan(grid.cells());
        long version = site.store.version();
        site.grid.run(new GridRequest("140802001001", 600, "140802", false));
        assertThat(site.store.version()).isEqualTo(version);
    }

    @Test
    void a_grid_where_no_community_is_known_says_what_to_do() {
        assertThatThrownBy(() -> site.grid.run(new GridRequest("140802", 250, "", false)))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("--level community");
        assertThatThrownBy(() -> new GridRequest("", 1, "", false)).isInstanceOf(ImportArgumentException.class);
    }

    @Test
    void new_buildings_link_the_points_that_are_near_them() {
        site.importText("entities", "e.csv", "id,lon,lat,name\na,112.0011,33.0011,店\n");
        String building = square("一号楼", 112.001, 33.001, 112.0012, 33.0012)
                .replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"id\":\"B1\"");
        ImportReport report = site.importText("buildings", "b.geojson", collection(building));
        assertThat(report.notes()).anyMatch(note -> note.contains("1 changed"));
        StoredFeature entity = site.store.find("entities", "a").orElseThrow();
        assertThat(entity.link().building()).isEqualTo("B1");
        assertThat(entity.link().method()).isEqualTo(LinkMethod.INSIDE);
    }

    @Test
    void a_relink_that_begins_while_rows_are_being_written_links_them_too() throws Exception {
        site.importAreas(COMMUNITIES, false);
        site.grid.run(new GridRequest("", 250, "140802", false));
        var pool = Executors.newSingleThreadExecutor();
        try (StoreTransaction open = site.store.begin(new Origin("cli", "import", "open"))) {
            open.lockLinks(LinkLock.SHARED);
            open.put("incidents", unlinked("a", 112.001, 33.001));
            var relink = pool.submit(site.relinker::run);
            assertThatThrownBy(() -> relink.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            open.commit();
            assertThat(relink.get(30, TimeUnit.SECONDS).changed()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(site.store.find("incidents", "a").orElseThrow().link().cell())
                .startsWith("140802001001");
    }

    @Test
    void the_same_buildings_again_link_what_a_stopped_run_left_unlinked() {
        String building = square("一号楼", 112.001, 33.001, 112.0012, 33.0012)
                .replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"id\":\"B1\"");
        site.importText("buildings", "b.geojson", collection(building));
        try (StoreTransaction stopped = site.store.begin(new Origin("cli", "import", "stopped"))) {
            stopped.put("entities", unlinked("a", 112.0011, 33.0011));
            stopped.commit();
        }
        ImportReport again = site.importText("buildings", "b.geojson", collection(building));
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(site.store.find("entities", "a").orElseThrow().link().building())
                .isEqualTo("B1");
    }

    private static StoredFeature unlinked(String id, double lon, double lat) {
        return new StoredFeature(
                id, new GeometryFactory().createPoint(new Coordinate(lon, lat)), Map.of(), Link.NOWHERE);
    }

    @Test
    void columns_about_persons_are_refused_by_name_and_can_be_left_out() throws IOException {
        String csv = "id,lon,lat,民族\na,112.001,33.001,X\nb,,33.001,X\n";
        assertThatThrownBy(() -> site.importText("incidents", "in.csv", csv))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("民族")
                .hasMessageContaining("--drop");
        ImportReport report = site.importer.run(new ImportRequest(
                List.of(home.resolve("in.csv")),
                "incidents",
                new Reading("", Map.of(), "", Set.of("民族"), null),
                AreaCoding.BY_COLUMNS,
                false,
                false));
        assertThat(report.counts().inserted()).isEqualTo(1);
        assertThat(Files.readString(report.rejectedRows().orElseThrow())).doesNotContain("X");
        assertThatThrownBy(() -> site.importText("visits", "new.csv", csv)).isInstanceOf(ImportArgumentException.class);
    }

    @Test
    void an_unknown_layer_is_made_with_the_types_of_its_columns() {
        ImportReport report = site.importText(
                "trees",
                "t.csv",
                "id,lon,lat,Species,height,girth,code,planted\n1,112,33,槐,7.5,3,007,2020-01-01\n2,112,33,柳,8,4,012,2021/5/1\n");
        assertThat(report.notes())
                .anyMatch(note -> note.contains("species:text, height:real, girth:integer, code:text, planted:time"));
        assertThat(site.store.find("trees", "2").orElseThrow().values())
                .containsEntry("code", "012")
                .containsEntry("girth", 4L)
                .containsEntry("height", 8.0);
        assertThat(site.catalogue.find("trees")).isPresent();
    }

    @Test
    void a_mistyped_layer_is_not_made_and_one_without_rows_to_keep_neither() {
        String csv = "id,lon,lat\n1,112,33\n";
        for (String typo : List.of("incident", "incidnets", "Incidents", "risk_points", "raods")) {
            assertThatThrownBy(() -> site.importText(typo, "t.csv", csv))
                    .isInstanceOf(ImportArgumentException.class)
                    .hasMessageContaining("did you mean");
        }
        ImportReport report = site.importText("trees", "t.csv", "id,lon,lat\n1,,33\n");
        assertThat(report.rejectedCount()).isEqualTo(1);
        assertThat(report.notes()).anyMatch(note -> note.contains("was not made"));
        assertThat(site.store.findSchema("trees")).isEmpty();
        assertThat(site.importText("trees", "t.csv", csv).notes()).anyMatch(note -> note.contains("/tiles/trees.json"));
    }

    @Test
    void a_table_without_places_is_refused_and_one_without_rows_is_said_to_be_so() {
        assertThatThrownBy(() -> site.importText("incidents", "t.csv", "id,east,lat\n1,112,33\n"))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("--map x=COLUMN;")
                .hasMessageContaining("id, east, lat");
        ImportReport report = site.importText("incidents", "t.csv", "id,lon,lat\n");
        assertThat(report.counts().read()).isZero();
        assertThat(report.notes()).contains("t.csv holds no rows");
    }

    @Test
    void a_dry_run_keeps_nothing() {
        ImportRequest request = ImportRequest.of("incidents", site.file("a.csv", "lon,lat\n112,33\n"));
        ImportReport report = site.importer.run(
                new ImportRequest(request.files(), "incidents", Reading.PLAIN, AreaCoding.BY_COLUMNS, false, true));
        assertThat(report.counts().inserted()).isEqualTo(1);
        assertThat(site.store.count("incidents")).isZero();
        site.importer.run(
                new ImportRequest(request.files(), "news", Reading.PLAIN, AreaCoding.BY_COLUMNS, false, true));
        assertThat(site.store.findSchema("news")).isEmpty();
    }

    @Test
    void what_cannot_be_done_as_asked_is_said_with_a_remedy() {
        Path file = site.file("a.csv", "name,lon,lat\na,112,33\n");
        assertRefused("incidents", Site.mapping("", Map.of("title", "nome")), file, "there is no column 'nome'");
        assertRefused("incidents", Site.mapping("", Map.of("colour", "name")), file, "no field 'colour'");
        assertRefused("incidents", Site.mapping("EPSG:2", Map.of()), file, "EPSG");
        assertRefused("zones", Reading.PLAIN, file, "made by Gridkeeper");
        assertRefused("Bad Layer", Reading.PLAIN, file, "a-z");
        assertRefused("incidents", Reading.PLAIN, home.resolve("none.csv"), "not a file");
        assertRefused("incidents", Reading.PLAIN, site.file("a.xlsx", "PK"), "no format");
        assertRefused(
                "incidents",
                Reading.PLAIN,
                site.file("c.geojson", "{\"crs\":{\"properties\":{\"name\":\"EPSG:2056\"}},\"features\":[]}"),
                "--crs EPSG:2056");
    }

    private void assertRefused(String layer, Reading reading, Path file, String words) {
        assertThatThrownBy(() -> site.importer.run(
                        new ImportRequest(List.of(file), layer, reading, AreaCoding.BY_COLUMNS, false, false)))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining(words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.FlawKind;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.area.AreasAt;
import org.gridkeeper.server.area.CellEdit;
import org.gridkeeper.server.area.CellEditRefusedException;
import org.gridkeeper.server.area.CellEditReport;
import org.gridkeeper.server.area.CellTopologyException;
import org.gridkeeper.server.area.CellWarning;
import org.gridkeeper.server.area.NoSuchCellException;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What splitting, merging, redrawing cells and taking it back do, whatever database keeps them. */
abstract class CellEditContract extends SiteContract {

    static final String WEST = "140802001001";
    private static final String FIRST = WEST + "001";
    private static final String SECOND = WEST + "002";
    private static final String OTHERS = "140802001002001";

    /** Two communities; the western one of two cells, one above the other, the eastern one of one. */
    @BeforeEach
    void make_district() {
        makeDistrict(site);
    }

    static void makeDistrict(Site site) {
        site.importAreas(ImporterContract.COMMUNITIES, false);
        site.write(session -> {
            LayerSchema cells = site.store.findSchema("cells").orElseThrow();
            session.put(
                    cells, cell(FIRST, "POLYGON ((112 33.005, 112.01 33.005, 112.01 33.01, 112 33.01, 112 33.005))"));
            session.put(cells, cell(SECOND, "POLYGON ((112 33, 112.01 33, 112.01 33.005, 112 33.005, 112 33))"));
            session.put(
                    cells,
                    cell(
                            OTHERS,
                            "POLYGON ((112.01 33, 112.02 33, 112.02 33.01, 112.01 33.01, 112.01 33.005, 112.01 33))"));
            put(
                    site,
                    session,
                    "buildings",
                    "B1",
                    "POLYGON ((112.0049 33.007, 112.0052 33.007, 112.0052 33.0072, 112.0049 33.0072, 112.0049 33.007))",
                    Map.of("households", 150L));
            put(site, session, "incidents", "west", "POINT (112.001 33.007)", Map.of());
            put(site, session, "incidents", "east", "POINT (112.009 33.007)", Map.of());
            put(site, session, "incidents", "south", "POINT (112.009 33.002)", Map.of());
            put(site, session, "incidents", "outside", "POINT (112.03 33.002)", Map.of());
        });
    }

    @AfterEach
    void links_and_log_hold() {
        assertThat(site.relinker.run().changed()).isZero();
        assertThat(site.database.verifyLog(rows -> {}).faults()).isEmpty();
    }

    private static void put(
            Site site, LinkSession session, String layer, String id, String wkt, Map<String, Object> values) {
        session.put(
                site.store.findSchema(layer).orElseThrow(), new StoredFeature(id, shape(wkt), values, Link.NOWHERE));
    }

    private static StoredFeature cell(String code, String wkt) {
        Area area = new Area(code, Level.CELL, "网格" + code.substring(12), code.substring(0, 12), shape(wkt));
        return StoredAreas.featureOf(area, Map.of("holder", "第一岗"));
    }

    static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private CellEdit today() {
        return new CellEdit("anna", site.cells.today(), false);
    }

    private String cellOf(String incident) {
        return site.store.find("incidents", incident).orElseThrow().link().cell();
    }

    private List<String> codesAt(LocalDate date) {
        var end = date.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        return new AreasAt(site.store)
                .list(Level.CELL, new AreasAt.When(date, end)).stream()
                        .map(StoredFeature::id)
                        .toList();
    }

    @Test
    void a_split_ends_the_cell_and_its_elements_move_in_the_same_change() {
        long before = site.store.version();
        CellEditReport report = site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), today());
        assertThat(report.ended()).containsExactly(FIRST);
        assertThat(report.cells()).extracting(Area::code).containsExactly(WEST + "003", WEST + "004");
        assertThat(report.cells()).extracting(Area::name).containsExactly("西社区 003", "西社区 004");
        assertThat(report.moved()).containsEntry("incidents", 2L).containsEntry("buildings", 1L);
        assertThat(cellOf("west")).isEqualTo(WEST + "003");
        assertThat(cellOf("east")).isEqualTo(WEST + "004");
        assertThat(cellOf("south")).isEqualTo(SECOND);
        assertThat(cellOf("outside")).isEmpty();
        assertThat(site.store.history().listOfRun(report.run()))
                .allMatch(change ->
                        change.number() > before && change.origin().actor().equals("anna"))
                .extracting(change -> change.layer())
                .contains("cells", "incidents", "buildings");
        assertThat(report.warnings())
                .extracting(CellWarning::kind)
                .contains(CellWarning.Kind.BUILDING_CUT, CellWarning.Kind.HOUSEHOLDS);
        StoredFeature made = site.store.find("cells", WEST + "003").orElseThrow();
        assertThat(made.values())
                .containsEntry("valid_from", site.cells.today().toString())
                .containsEntry("holder", "第一岗")
                .containsKey("area_m2")
                .doesNotContainKey("valid_to");
    }

    @Test
    void the_old_cell_stays_in_the_history_with_its_end_and_any_date_gives_the_cells_of_that_date() {
        LocalDate today = site.cells.today();
        CellEditReport report = site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), today());
        assertThat(site.store.find("cells", FIRST)).isEmpty();
        FeatureState last = site.store.history().listStates("cells", FIRST).get(0);
        assertThat(last.removed()).isTrue();
        assertThat(last.feature().feature().values()).containsEntry("valid_to", today.toString());
        assertThat(codesAt(today)).containsExactly(SECOND, WEST + "003", WEST + "004", OTHERS);
        assertThat(codesAt(today.minusDays(1))).isEmpty();

        site.cells.merge(Set.of(WEST + "003", WEST + "004"), today());
        assertThat(codesAt(today)).containsExactly(SECOND, WEST + "005", OTHERS);
        assertThat(report.version()).isLessThan(site.store.version());
    }

    @Test
    void a_date_before_today_counts_for_the_cells_and_not_for_the_log() {
        site.write(session -> {
            StoredFeature old = site.store.find("cells", FIRST).orElseThrow();
            Map<String, Object> values = new java.util.LinkedHashMap<>(old.values());
            values.put("valid_from", "2020-01-01");
            session.put(
                    site.store.findSchema("cells").orElseThrow(),
                    new StoredFeature(FIRST, old.lonLat(), values, old.link()));
        });
        CellEdit edit = new CellEdit("anna", LocalDate.parse("2024-05-01"), false);
        site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), edit);
        assertThat(codesAt(LocalDate.parse("2024-04-30"))).containsExactly(FIRST);
        assertThat(codesAt(LocalDate.parse("2024-05-01"))).containsExactly(WEST + "003", WEST + "004");
        assertThat(codesAt(LocalDate.parse("2019-12-31"))).isEmpty();
        assertThatThrownBy(() -> site.cells.merge(
                        Set.of(WEST + "003", WEST + "004"), new CellEdit("anna", LocalDate.parse("2024-04-30"), false)))
                .isInstanceOf(CellEditRefusedException.class)
                .hasMessageContaining("2024-05-01");
        assertThatThrownBy(() -> site.cells.merge(
                        Set.of(WEST + "003", WEST + "004"),
                        new CellEdit("anna", site.cells.today().plusDays(1), false)))
                .hasMessageContaining("future");
    }

    @Test
    void a_border_between_two_cells_moves_when_both_are_redrawn() {
        CellEditReport report = site.cells.redraw(
                Map.of(
                        FIRST, shape("POLYGON ((112 33.003, 112.01 33.003, 112.01 33.01, 112 33.01, 112 33.003))"),
                        SECOND, shape("POLYGON ((112 33, 112.01 33, 112.01 33.003, 112 33.003, 112 33))")),
                today());
        assertThat(report.ended()).isEmpty();
        assertThat(report.cells()).hasSize(2);
        assertThat(site.store
                        .history()
                        .listStates("cells", SECOND)
                        .get(1)
                        .feature()
                        .feature()
                        .values())
                .containsEntry("valid_to", site.cells.today().toString());
        // The neighbour in the other community keeps its ground, and gets the border's new end as a node.
        Geometry neighbour = site.store.find("cells", OTHERS).orElseThrow().lonLat();
        assertThat(neighbour.getNumPoints()).isEqualTo(7);
        assertThat(neighbour.getArea()).isEqualTo(0.0001, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void what_breaks_the_coverage_is_refused_with_its_places() {
        long version = site.store.version();
        var gap = catchThrowableOfType(
                CellTopologyException.class,
                () -> site.cells.redraw(
                        Map.of(
                                FIRST,
                                shape("POLYGON ((112 33.006, 112.01 33.006, 112.01 33.01, 112 33.01, 112 33.006))")),
                        today()));
        assertThat(gap.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.kind()).isEqualTo(FlawKind.GAP);
            assertThat(flaw.lat()).isBetween(33.005, 33.006);
            assertThat(flaw.place().getArea()).isEqualTo(0.00001, org.assertj.core.api.Assertions.within(1e-9));
        });
        var overlap = catchThrowableOfType(
                CellTopologyException.class,
                () -> site.cells.redraw(
                        Map.of(
                                FIRST,
                                shape("POLYGON ((112 33.004, 112.01 33.004, 112.01 33.01, 112 33.01, 112 33.004))")),
                        today()));
        assertThat(overlap.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.kind()).isEqualTo(FlawKind.OVERLAP);
            assertThat(flaw.codes()).containsExactly(SECOND, FIRST);
        });
        var across = catchThrowableOfType(
                CellTopologyException.class,
                () -> site.cells.redraw(
                        Map.of(
                                FIRST,
                                shape(
                                        "POLYGON ((111.999 33.005, 112.01 33.005, 112.01 33.01, 111.999 33.01, 111.999 33.005))")),
                        today()));
        assertThat(across.flaws()).extracting(flaw -> flaw.kind()).containsExactly(FlawKind.OUTSIDE);
        var crossing = catchThrowableOfType(
                CellTopologyException.class,
                () -> site.cells.redraw(
                        Map.of(
                                FIRST,
                                shape("POLYGON ((112 33.005, 112.01 33.01, 112.01 33.005, 112 33.01, 112 33.005))")),
                        today()));
        assertThat(crossing.flaws()).extracting(flaw -> flaw.kind()).containsExactly(FlawKind.SELF_CROSSING);
        assertThat(site.store.version()).isEqualTo(version);
    }

    @Test
    void coordinates_rounded_to_a_centimetre_fit() {
        CellEditReport report = site.cells.split(
                FIRST,
                List.of(
                        shape(
                                "POLYGON ((112.00500001 33.00500002, 112.01 33.005, 112.01 33.00999999, 112.005 33.01, 112.00500001 33.00500002))"),
                        shape(
                                "POLYGON ((112 33.005, 112.005 33.00499998, 112.00500002 33.01000001, 112.00000001 33.01, 112 33.005))")),
                today());
        // Numbered from the west, whatever the order in which they came.
        assertThat(report.cells().get(0).lonLat().getCentroid().getX())
                .isLessThan(report.cells().get(1).lonLat().getCentroid().getX());
    }

    @Test
    void what_cannot_be_done_says_why() {
        assertThatThrownBy(() -> site.cells.merge(Set.of(FIRST, OTHERS), today()))
                .isInstanceOf(CellEditRefusedException.class)
                .hasMessageContaining("different communities");
        assertThatThrownBy(() -> site.cells.merge(Set.of(FIRST, WEST + "099"), today()))
                .isInstanceOf(NoSuchCellException.class)
                .hasMessageContaining(WEST + "099");
        assertThatThrownBy(
                        () -> site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33.006, 112.005 34)"), today()))
                .hasMessageContaining("does not cut");
    }

    @Test
    void a_dry_run_tells_the_same_and_keeps_nothing() {
        long version = site.store.version();
        CellEdit dry = new CellEdit("anna", site.cells.today(), true);
        CellEditReport report = site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), dry);
        assertThat(report.cells()).hasSize(2);
        assertThat(report.moved()).containsEntry("incidents", 2L);
        assertThat(site.store.version()).isEqualTo(version);
        assertThat(cellOf("west")).isEqualTo(FIRST);
    }

    @Test
    void an_edit_is_taken_back_by_its_run_and_its_codes_are_not_given_again() {
        List<StoredFeature> before = features("cells");
        CellEditReport split = site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), today());
        UndoReport undo = site.undoer.undo(split.run(), "anna");
        assertThat(features("cells")).containsExactlyInAnyOrderElementsOf(before);
        assertThat(undo.relinked()).isEmpty();
        assertThat(cellOf("west")).isEqualTo(FIRST);
        assertThat(codesAt(site.cells.today())).containsExactly(FIRST, SECOND, OTHERS);
        CellEditReport again = site.cells.splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), today());
        assertThat(again.cells()).extracting(Area::code).containsExactly(WEST + "005", WEST + "006");
        assertThatThrownBy(() -> site.undoer.undo(split.run(), "anna"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("written again since by run %s (undo): ".formatted(undo.run()));
        // And the undo of the undo of the second one.
        UndoReport once = site.undoer.undo(again.run(), "anna");
        site.undoer.undo(once.run(), "anna");
        assertThat(cellOf("west")).isEqualTo(WEST + "005");
    }

    @Test
    void an_import_is_taken_back_unless_its_features_were_written_since() {
        site.importText("incidents", "a.csv", "id,lon,lat,title\na,112.001,33.001,一\nwest,112.002,33.002,二\n");
        ImportReport second =
                site.importText("incidents", "b.csv", "id,lon,lat,title\na,112.003,33.003,三\nb,112.001,33.008,四\n");
        // A cell that comes and goes changes links, which does not count.
        site.undoer.undo(
                site.cells
                        .splitAlong(FIRST, shape("LINESTRING (112.005 33, 112.005 34)"), today())
                        .run(),
                "anna");
        UndoReport undo = site.undoer.undo(second.run(), "cli");
        assertThat(undo.removed()).containsEntry("incidents", 1L);
        assertThat(undo.restored()).containsEntry("incidents", 1L);
        assertThat(site.store.find("incidents", "a").orElseThrow().values()).containsEntry("title", "一");
        assertThat(site.store.find("incidents", "b")).isEmpty();
        assertThat(site.store.listChanges(0, 1000).get((int) undo.version() - 1).origin())
                .isEqualTo(new Origin("cli", "undo", undo.run()));

        ImportReport third = site.importText("incidents", "c.csv", "id,lon,lat,title\nc,112.003,33.003,五\n");
        site.importText("incidents", "d.csv", "id,lon,lat,title\nc,112.003,33.003,六\n");
        assertThatThrownBy(() -> site.undoer.undo(third.run(), "cli"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("1 of the features")
                .hasMessageContaining(": c");
        assertThatThrownBy(() -> site.undoer.undo("nothing", "cli"))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void an_undo_that_would_take_the_community_from_under_its_cells_is_refused() {
        String run = site.store
                .history()
                .listStates("areas", WEST)
                .get(0)
                .began()
                .origin()
                .run();
        assertThatThrownBy(() -> site.undoer.undo(run, "cli"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("lies in it");
    }

    private List<StoredFeature> features(String layer) {
        List<StoredFeature> all = new ArrayList<>();
        site.store.forEach(layer, all::add);
        return all;
    }
}

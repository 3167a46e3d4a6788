// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.server.area.CellEdit;
import org.gridkeeper.server.area.CellEditReport;
import org.gridkeeper.server.area.CellEditor;
import org.gridkeeper.server.area.EndedCells;
import org.gridkeeper.server.area.Handover;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.Undoer;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who holds a cell holds what it becomes, and never two hold one. */
abstract class HandoverContract extends RegisterContract {

    private static final String C1 = RegisterSite.cell(1);
    private static final String C2 = RegisterSite.cell(2);
    private static final String C3 = RegisterSite.cell(3);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String HEAD = "id,cells,role,person,covers,valid_from,valid_to\n";

    private CellEdit edit() {
        return new CellEdit("anna", TODAY, false);
    }

    /** A part of the first cell's width, from its west. */
    private CellEditReport split(double part) {
        double x = RegisterSite.WEST + part * RegisterSite.SIDE;
        Geometry line = new GeometryFactory().createLineString(new Coordinate[] {
            new Coordinate(x, RegisterSite.SOUTH - 1), new Coordinate(x, RegisterSite.SOUTH + 1)
        });
        return site.bean(CellEditor.class).splitAlong(C1, line, edit());
    }

    private Map<String, StoredFeature> rows() {
        Map<String, StoredFeature> rows = new TreeMap<>();
        site.store.forEach(RegisterIds.RESPONSIBILITIES, row -> rows.put(row.id(), row));
        return rows;
    }

    private List<String> holders(String cell, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return site.bean(Responsibilities.class).at(cell, noon).stream()
                .map(holder -> holder.role() + " " + holder.person())
                .toList();
    }

    @Test
    void who_holds_a_cell_holds_its_parts_until_the_split_is_taken_back() {
        people("worker", "w1", "w2");
        site.load(RegisterIds.RESPONSIBILITIES, HEAD + """
            a,%1$s,worker,w1,,2026-01-01,
            b,"%1$s %2$s",team,w2,,2026-01-01,
            c,%1$s,grid_chief,w2,,2026-01-01,2026-01-31
            d,%2$s,worker,w2,,2026-01-01,
            """.formatted(C1, C2));
        Map<String, StoredFeature> before = rows();
        CellEditReport report = split(0.5);
        List<String> parts = report.cells().stream().map(Area::code).toList();
        assertThat(report.handovers())
                .extracting(Handover::row, Handover::person, Handover::from, Handover::to, Handover::yieldedTo)
                .containsExactly(
                        tuple("a", "w1", List.of(C1), parts, List.of()),
                        tuple("b", "w2", List.of(C1), parts, List.of()));
        for (String part : parts) {
            assertThat(holders(part, TODAY)).containsExactlyInAnyOrder("worker w1", "team w2");
        }
        assertThat(holders(C1, TODAY)).isEmpty();
        assertThat(holders(C1, TODAY.minusDays(1))).containsExactlyInAnyOrder("worker w1", "team w2");
        assertThat(holders(C2, TODAY)).containsExactlyInAnyOrder("worker w2", "team w2");
        Map<String, StoredFeature> after = rows();
        assertThat(after.get("a~" + TODAY).link().cell()).isEqualTo(parts.get(0));
        assertThat(after.get("a~" + TODAY + "~2").link().cell()).isEqualTo(parts.get(1));
        assertThat(after.get("c")).isEqualTo(before.get("c"));

        site.bean(Undoer.class).undo(report.run(), "anna");
        assertThat(rows()).isEqualTo(before);
        assertThat(holders(C1, TODAY)).containsExactlyInAnyOrder("worker w1", "team w2");
        assertThat(site.bean(EndedCells.class).find(parts.get(0)).orElseThrow().now())
                .containsExactly(C1);
    }

    @Test
    void rows_of_the_past_of_an_ended_cell_can_be_written_again() {
        people("worker", "w1");
        site.load(RegisterIds.RESPONSIBILITIES, HEAD + "a,%s,worker,w1,,2026-01-01,\n".formatted(C1));
        split(0.5);
        ImportReport again = site.importCsv(RegisterIds.RESPONSIBILITIES, HEAD + """
            a,%1$s,worker,w1,,2026-01-01,%2$s
            x,%1$s,worker,w1,,2026-01-01,
            """.formatted(C1, TODAY.minusDays(1)));
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(again.rejected()).isEqualTo(Map.of("unknown-cell", 1L));
    }

    @Test
    void who_held_the_largest_part_holds_the_merged_cell_and_the_other_yields_on_those_days() {
        people("worker", "w1", "w2", "w3");
        List<String> parts = split(0.25).cells().stream().map(Area::code).toList();
        LocalDate soon = TODAY.plusDays(9);
        site.load(RegisterIds.RESPONSIBILITIES, HEAD + """
            a,%1$s,worker,w1,,2026-01-01,
            b,%2$s,worker,w2,,2026-01-01,%4$s
            c,"%1$s,%3$s",team,w1,,2026-01-01,
            d,%2$s,team,w3,,2026-01-01,
            e,%1$s,grid_chief,w3,,2026-01-01,
            f,%2$s,grid_chief,w3,,2026-01-01,
            """.formatted(parts.get(0), parts.get(1), C3, soon));
        CellEditReport report = site.bean(CellEditor.class).merge(Set.copyOf(parts), edit());
        String whole = report.cells().get(0).code();
        List<String> to = List.of(whole);
        assertThat(report.handovers())
                .extracting(Handover::row, Handover::to, Handover::yieldedTo)
                .containsExactlyInAnyOrder(
                        tuple("b", to, List.of()),
                        tuple("d", to, List.of()),
                        tuple("f", to, List.of()),
                        tuple("a", to, List.of("w2")),
                        tuple("c", List.of(), List.of("w3")),
                        tuple("e", to, List.of()));
        assertThat(holders(whole, TODAY)).containsExactlyInAnyOrder("worker w2", "team w3", "grid_chief w3");
        assertThat(holders(whole, soon)).contains("worker w2");
        assertThat(holders(whole, soon.plusDays(1))).contains("worker w1").doesNotContain("worker w2");
        assertThat(holders(C3, TODAY)).containsExactly("team w1");
        assertThat(site.bean(EndedCells.class).find(C1).orElseThrow())
                .isEqualTo(new EndedCells.Ended(TODAY, parts, to));
    }

    @Test
    void a_cover_goes_on_where_the_holder_it_covers_for_holds() {
        people("worker", "w1", "w2", "w3");
        List<String> parts = split(0.25).cells().stream().map(Area::code).toList();
        site.load(RegisterIds.SHIFTS, """
            id,person,kind,begins_at,ends_at
            s1,w1,absence,%1$sT00:00+08:00,%2$sT00:00+08:00
            s2,w2,absence,%1$sT00:00+08:00,%2$sT00:00+08:00
            """.formatted(TODAY.minusDays(3), TODAY.plusDays(4)));
        site.load(
                RegisterIds.RESPONSIBILITIES,
                HEAD + """
                    a,%1$s,worker,w1,,2026-01-01,
                    b,%2$s,worker,w2,,2026-01-01,
                    c,%1$s,worker,w3,w1,%3$s,%4$s
                    d,%2$s,worker,w3,w2,%3$s,%4$s
                    """.formatted(parts.get(0), parts.get(1), TODAY.minusDays(3), TODAY.plusDays(2)));
        CellEditReport report = site.bean(CellEditor.class).merge(Set.copyOf(parts), edit());
        String whole = report.cells().get(0).code();
        assertThat(site.bean(Responsibilities.class).at(whole, Instant.now()))
                .extracting(Holder::person, Holder::covers)
                .containsExactly(tuple("w3", "w2"));
        assertThat(report.handovers())
                .filteredOn(handover -> handover.row().equals("c"))
                .extracting(Handover::to)
                .containsExactly(List.of());
        site.bean(Undoer.class).undo(report.run(), "anna");
        assertThat(rows()).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void a_redrawn_cell_keeps_its_holder_and_a_trial_changes_nothing() {
        people("worker", "w1");
        site.load(RegisterIds.RESPONSIBILITIES, HEAD + "a,\"%s %s\",worker,w1,,2026-01-01,\n".formatted(C1, C2));
        Map<String, StoredFeature> before = rows();
        CellEditReport trial = site.bean(CellEditor.class).merge(Set.of(C1, C2), new CellEdit("anna", TODAY, true));
        assertThat(trial.handovers()).hasSize(1);
        assertThat(rows()).isEqualTo(before);
        double side = RegisterSite.SIDE;
        site.bean(CellEditor.class)
                .redraw(
                        Map.of(
                                C1, box(RegisterSite.WEST, 1.5 * side),
                                C2, box(RegisterSite.WEST + 1.5 * side, 0.5 * side)),
                        edit());
        assertThat(rows()).isEqualTo(before);
        assertThat(holders(C1, TODAY)).containsExactly("worker w1");
    }

    private static Geometry box(double west, double width) {
        return new GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(
                        west, west + width, RegisterSite.SOUTH, RegisterSite.SOUTH + RegisterSite.SIDE));
    }
}

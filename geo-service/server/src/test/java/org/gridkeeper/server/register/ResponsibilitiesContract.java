// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.ingest.ImportFailedException;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.Undoer;
import org.gridkeeper.server.register.Holder.Presence;
import org.gridkeeper.server.store.StoreBusyException;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

/** One holder for each cell, role and day, and who answers when the holder is away. */
abstract class ResponsibilitiesContract extends RegisterContract {

    private static final String C1 = RegisterSite.cell(1);
    private static final String C2 = RegisterSite.cell(2);

    private static Instant at(String time) {
        return Instant.parse(time + "+08:00");
    }

    @Test
    void two_holders_of_a_role_in_a_cell_on_one_day_are_refused_by_name() {
        people("worker", "w1", "w2");
        ImportReport report = site.importCsv(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,valid_from,valid_to
                a,%1$s,worker,w1,2026-01-01,2026-05-31
                b,%1$s,worker,w2,2026-05-31,
                c,%1$s,worker,w2,2026-06-01,
                d,"%2$s,%1$s",worker,w1,2026-12-01,
                e,%2$s,worker,w2,2026-01-01,
                f,%1$s,team,w1,2026-01-01,
                g,310101001001099,worker,w1,2026-01-01,
                h,%2$s,team,nobody,2026-01-01,
                """.formatted(C1, C2));
        assertThat(report.rejected()).isEqualTo(Map.of("two-holders", 2L, "unknown-cell", 1L, "unknown-person", 1L));
        assertThat(RegisterSite.readRejected(report)).contains("w1", "w2", C1, "2026-05-31");
        assertThat(site.store.count(RegisterIds.RESPONSIBILITIES)).isEqualTo(4);
        List<FeatureRule.Fault> faults = site.write(RegisterIds.RESPONSIBILITIES, duty("z", C1, "w1", "2026-07-01"));
        assertThat(faults).extracting(FeatureRule.Fault::reason).containsExactly("two-holders");
        assertThat(faults.get(0).sentence()).contains("w1", "w2", "row c", "row z");
    }

    private static StoredFeature duty(String id, String cells, String person, String from) {
        return new StoredFeature(
                id,
                StoredFeature.NO_PLACE,
                Map.of("cells", cells, "role", "worker", "person", person, "valid_from", at(from + "T00:00:00")),
                Link.NOWHERE);
    }

    @Test
    void of_writers_at_the_same_time_one_becomes_the_holder() throws Exception {
        String[] names = new String[8];
        for (int i = 0; i < names.length; i++) {
            names[i] = "w" + i;
        }
        people("worker", names);
        ExecutorService pool = Executors.newFixedThreadPool(names.length);
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (String name : names) {
            writers.add(() -> {
                while (true) {
                    try {
                        return site.write(RegisterIds.RESPONSIBILITIES, duty("d-" + name, C1, name, "2026-01-01"))
                                .isEmpty();
                    } catch (StoreBusyException e) {
                        Thread.sleep(20);
                    }
                }
            });
        }
        int made = 0;
        for (Future<Boolean> each : pool.invokeAll(writers)) {
            made += each.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(made).isEqualTo(1);
        assertThat(site.store.count(RegisterIds.RESPONSIBILITIES)).isEqualTo(1);
    }

    @Test
    void a_cover_answers_while_the_holder_is_absent_and_only_then() {
        people("worker", "w1", "w2");
        site.load(RegisterIds.SHIFTS, """
                id,person,kind,begins_at,ends_at,place
                s1,w1,absence,2026-06-01T00:00+08:00,2026-06-08T00:00+08:00,
                s2,w2,duty,2026-06-02T08:00+08:00,2026-06-02T18:00+08:00,社区
                """);
        site.load(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,covers,valid_from,valid_to
                a,%1$s,worker,w1,,2026-01-01,
                b,%1$s,worker,w2,w1,2026-06-01,2026-06-07
                """.formatted(C1));
        assertThat(site.importCsv(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,covers,valid_from,valid_to
                c,%1$s,worker,w2,w1,2026-06-08,2026-06-09
                d,%1$s,worker,w2,w1,2026-06-01,
                e,%2$s,worker,w2,w1,2026-06-01,2026-06-02
                f,%1$s,worker,w1,w1,2026-06-01,2026-06-02
                g,%1$s,worker,w1,w2,2026-06-01,2026-06-02
                """.formatted(C1, C2))
                        .rejected())
                .isEqualTo(Map.of("bad-cover", 5L));
        Responsibilities responsibilities = site.bean(Responsibilities.class);
        assertThat(responsibilities.at(C1, at("2026-05-20T10:00:00")))
                .extracting(Holder::person, Holder::covers, Holder::presence)
                .containsExactly(tuple("w1", "", Presence.UNKNOWN));
        assertThat(responsibilities.at(C1, at("2026-06-02T10:00:00")))
                .extracting(Holder::person, Holder::covers, Holder::presence)
                .containsExactly(tuple("w2", "w1", Presence.ON_SHIFT));
        assertThat(responsibilities.at(C1, at("2026-06-02T20:00:00")))
                .extracting(Holder::presence)
                .containsExactly(Presence.OFF_SHIFT);
        assertThat(responsibilities.of("w2", at("2026-06-02T10:00:00")))
                .extracting(Holder::cell)
                .containsExactly(C1);
        assertThat(responsibilities.of("w2", at("2026-06-09T10:00:00"))).isEmpty();
        assertThat(responsibilities.at(C1, at("2025-12-31T10:00:00"))).isEmpty();
    }

    @Test
    void an_absence_without_cover_is_told_and_a_change_is_seen_at_once() {
        people("grid_chief", "g1");
        site.load(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,valid_from
                a,%s %s,grid_chief,g1,2026-01-01
                """.formatted(C1, C2));
        Responsibilities responsibilities = site.bean(Responsibilities.class);
        assertThat(responsibilities.listByRole("grid_chief", at("2026-06-02T10:00:00")))
                .extracting(Holder::cell)
                .containsExactly(C1, C2);
        site.load(RegisterIds.SHIFTS, """
                id,person,kind,begins_at,ends_at
                s1,g1,absence,2026-06-01T00:00+08:00,2026-06-08T00:00+08:00
                """);
        assertThat(responsibilities.at(C2, at("2026-06-02T10:00:00")))
                .extracting(Holder::presence)
                .containsExactly(Presence.ABSENT);
    }

    @Test
    void an_undo_does_not_bring_back_a_second_holder() {
        people("grid_chief", "u1", "u2");
        String head = "id,cells,role,person,valid_from,valid_to\n";
        String cell = RegisterSite.cell(1);
        site.load(RegisterIds.RESPONSIBILITIES, head + "u,%s,grid_chief,u1,2026-01-01,\n".formatted(cell));
        ImportReport ended = site.importCsv(
                RegisterIds.RESPONSIBILITIES, head + "u,%s,grid_chief,u1,2026-01-01,2026-03-31\n".formatted(cell));
        site.load(RegisterIds.RESPONSIBILITIES, head + "w,%s,grid_chief,u2,2026-04-01,\n".formatted(cell));
        Undoer undoer = site.bean(Undoer.class);
        assertThatThrownBy(() -> undoer.undo(ended.run(), "test"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("row 'u' of layer responsibilities")
                .hasMessageContaining("would hold grid_chief");
        site.delete(RegisterIds.RESPONSIBILITIES, "w");
        assertThat(undoer.undo(ended.run(), "test").restored()).containsEntry(RegisterIds.RESPONSIBILITIES, 1L);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.server.register.DutyTime.Roster;
import org.junit.jupiter.api.Test;

/** How long cells had somebody on shift, against a computation that looks at every minute. */
abstract class DutyTimeContract extends RegisterContract {

    private static final String C1 = RegisterSite.cell(1);
    private static final String C2 = RegisterSite.cell(2);
    private static final String C3 = RegisterSite.cell(3);
    private static final Instant FROM = Instant.parse("2026-06-01T04:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(7));
    private static final Map<String, Set<String>> CELLS =
            Map.of("w1", Set.of(C1), "w2", Set.of(C2, C3), "chief", Set.of(C1, C2, C3), "team", Set.of());

    private record OnRoster(String person, boolean absence, int begins, int ends) {

        boolean has(int minute) {
            return begins <= minute && minute < ends;
        }
    }

    private void posts() {
        people("worker", "w1", "w2");
        people("grid_chief", "chief");
        people("team", "team");
        site.load(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,valid_from
                a,%1$s,worker,w1,2026-01-01
                b,%2$s %3$s,worker,w2,2026-01-01
                c,%1$s %2$s %3$s,grid_chief,chief,2026-01-01
                d,%1$s,team,team,2026-01-01
                """.formatted(C1, C2, C3));
    }

    private void load(List<OnRoster> rows) {
        StringBuilder csv = new StringBuilder("id,person,kind,begins_at,ends_at,place\n");
        for (int i = 0; i < rows.size(); i++) {
            OnRoster row = rows.get(i);
            csv.append("s%d,%s,%s,%s,%s,\n"
                    .formatted(
                            i,
                            row.person,
                            row.absence ? "absence" : "duty",
                            FROM.plus(Duration.ofMinutes(row.begins)),
                            FROM.plus(Duration.ofMinutes(row.ends))));
        }
        site.load(RegisterIds.SHIFTS, csv.toString());
    }

    private DutyTime time() {
        return site.bean(Responsibilities.class).timeOnShift(FROM, TO);
    }

    private static Map<String, Double> everyMinute(List<OnRoster> rows) {
        Map<String, Double> minutes = new TreeMap<>();
        CELLS.forEach((person, cells) -> {
            for (int minute = 0; minute < Duration.between(FROM, TO).toMinutes(); minute++) {
                int now = minute;
                boolean on = rows.stream().anyMatch(r -> r.person.equals(person) && !r.absence && r.has(now))
                        && rows.stream().noneMatch(r -> r.person.equals(person) && r.absence && r.has(now));
                if (on) {
                    cells.forEach(cell -> minutes.merge(cell, 1.0 / cells.size(), Double::sum));
                }
            }
        });
        return minutes;
    }

    @Test
    void shifts_that_overlap_are_counted_once_absences_not_and_all_is_shared_among_the_cells_of_a_post() {
        posts();
        Random random = new Random(20261129);
        List<OnRoster> rows = new ArrayList<>();
        rows.add(new OnRoster("w1", false, -900, -300));
        for (int i = 0; i < 60; i++) {
            int begins = random.nextInt(12_000) - 1_500;
            String person = List.of("w1", "w2", "chief", "team").get(random.nextInt(4));
            rows.add(new OnRoster(person, random.nextInt(4) == 0, begins, begins + 1 + random.nextInt(700)));
        }
        load(rows);
        Map<String, Double> expected = everyMinute(rows);
        DutyTime time = time();
        assertThat(time.roster()).isEqualTo(Roster.KEPT);
        assertThat(time.minutesByCell().keySet()).isEqualTo(expected.keySet()).hasSize(3);
        expected.forEach((cell, minutes) -> {
            assertThat(minutes).isGreaterThan(500);
            assertThat(time.minutesByCell().get(cell)).as(cell).isCloseTo(minutes, offset(1e-6));
        });
    }

    @Test
    void who_covers_shares_the_shift_with_the_cell_of_the_absent_one() {
        posts();
        load(List.of(
                new OnRoster("w2", false, -600, -60),
                new OnRoster("w1", true, 0, 5_000),
                new OnRoster("w1", false, 60, 120),
                new OnRoster("w2", false, 60, 360)));
        site.load(RegisterIds.RESPONSIBILITIES, """
                id,cells,role,person,covers,valid_from,valid_to
                e,%s,worker,w2,w1,2026-06-02,2026-06-03
                """.formatted(C1));
        assertThat(time().minutesByCell()).as("the cover begins a day later").isEqualTo(Map.of(C2, 150.0, C3, 150.0));
        load(List.of(
                new OnRoster("w2", false, -600, -60),
                new OnRoster("w1", true, 0, 5_000),
                new OnRoster("w1", false, 60, 120),
                new OnRoster("w2", false, 1_500, 1_800)));
        assertThat(time().minutesByCell()).isEqualTo(Map.of(C1, 100.0, C2, 100.0, C3, 100.0));
    }

    @Test
    void a_roster_that_begins_within_the_time_is_short_and_one_that_is_not_there_is_none() {
        posts();
        assertThat(time()).isEqualTo(new DutyTime(Roster.NONE, Map.of()));
        load(List.of(new OnRoster("w1", true, -3_000, 5_000), new OnRoster("w1", false, 20_000, 20_300)));
        assertThat(time()).as("what is planned for later").isEqualTo(new DutyTime(Roster.NONE, Map.of()));
        load(List.of(new OnRoster("w1", true, -3_000, -2_000), new OnRoster("w1", false, 1_441, 1_800)));
        assertThat(time()).isEqualTo(new DutyTime(Roster.SHORT, Map.of()));
        load(List.of(new OnRoster("w1", true, -3_000, -2_000), new OnRoster("w1", false, 1_440, 1_800)));
        assertThat(time()).isEqualTo(new DutyTime(Roster.KEPT, Map.of(C1, 360.0)));
    }
}

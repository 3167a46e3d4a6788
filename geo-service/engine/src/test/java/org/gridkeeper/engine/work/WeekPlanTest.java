// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeekPlanTest {

    private static final WeekPlan.Rates RATES =
            new WeekPlan.Rates(new WorkMinutes(30, 20, 15), new PatrolDemand(1, 0.01), 0.5);

    private final Random random = new Random(20261129);

    private List<CellWeek> cells(int count) {
        List<CellWeek> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Work work = new Work(
                    Map.of(WorkKind.VISIT, random.nextInt(9), WorkKind.VERIFY, random.nextInt(9), WorkKind.CHECK, 1));
            cells.add(new CellWeek(
                    "c" + i,
                    "community " + random.nextInt(4),
                    work,
                    random.nextInt(4) == 0 ? 0 : random.nextInt(4_000),
                    100 * random.nextDouble(),
                    random.nextInt(800)));
        }
        return cells;
    }

    @Test
    void a_split_adds_up_to_the_whole_and_has_no_negative_part() {
        for (int round = 0; round < 500; round++) {
            double[] demands = random.doubles(1 + random.nextInt(300))
                    .map(d -> random.nextInt(5) == 0 ? 0 : d * 1_000)
                    .toArray();
            double minutes = 10_000 * random.nextDouble();
            double[] parts = PatrolSplit.of(demands, minutes);
            assertEquals(minutes, Arrays.stream(parts).sum(), 1e-9 * minutes);
            double total = Arrays.stream(demands).sum();
            for (int i = 0; i < parts.length; i++) {
                assertTrue(parts[i] >= 0);
                assertEquals(demands[i] * minutes, parts[i] * total, 1e-6 * Math.max(1, total));
            }
        }
    }

    @Test
    void where_none_asks_all_get_the_same_and_nothing_is_split_into_nothings() {
        assertArrayEquals(new double[] {5, 5, 5}, PatrolSplit.of(new double[] {0, 0, 0}, 15));
        assertArrayEquals(new double[] {0, 0}, PatrolSplit.of(new double[] {1, 9}, 0));
        assertArrayEquals(new double[] {}, PatrolSplit.of(new double[] {}, 15));
    }

    @Test
    void a_higher_score_gets_no_less_and_takes_from_the_others_alone() {
        for (int round = 0; round < 500; round++) {
            List<CellWeek> cells = cells(2 + random.nextInt(12));
            int raised = random.nextInt(cells.size());
            CellWeek low = cells.get(raised);
            double score = low.score() + (100 - low.score()) * random.nextDouble();
            List<CellWeek> after = new ArrayList<>(cells);
            after.set(
                    raised,
                    new CellWeek(
                            low.code(), low.community(), low.work(), low.availableMinutes(), score, low.households()));
            Map<String, Workload> before = WeekPlan.of(cells, RATES);
            Map<String, Workload> then = WeekPlan.of(after, RATES);
            for (CellWeek cell : cells) {
                double had = before.get(cell.code()).proposedMinutes();
                double has = then.get(cell.code()).proposedMinutes();
                if (cell.code().equals(low.code())) {
                    assertTrue(has >= had - 1e-9, () -> had + ", then " + has);
                } else if (cell.community().equals(low.community())) {
                    assertTrue(has <= had + 1e-9, () -> had + ", then " + has);
                } else {
                    assertEquals(had, has);
                }
            }
        }
    }

    @Test
    void equals_a_computation_that_looks_at_every_cell_for_every_cell() {
        for (int round = 0; round < 500; round++) {
            List<CellWeek> cells = cells(random.nextInt(15));
            Map<String, Workload> plan = WeekPlan.of(cells, RATES);
            assertEquals(cells.stream().map(CellWeek::code).toList(), List.copyOf(plan.keySet()));
            for (CellWeek cell : cells) {
                double demands = 0;
                double shifts = 0;
                for (CellWeek other : cells) {
                    if (other.community().equals(cell.community())) {
                        demands += 1 + 0.01 * other.score() / 100 * other.households();
                        shifts += other.availableMinutes();
                    }
                }
                double demand = 1 + 0.01 * cell.score() / 100 * cell.households();
                double needed = 30 * cell.work().counts().get(WorkKind.VISIT)
                        + 20 * cell.work().counts().get(WorkKind.VERIFY)
                        + 15;
                Workload told = plan.get(cell.code());
                assertEquals(cell.work(), told.work());
                assertEquals(demand, told.demand(), 1e-9);
                assertEquals(0.5 * shifts * demand / demands, told.proposedMinutes(), 1e-6);
                if (cell.availableMinutes() > 0) {
                    assertEquals(
                            needed / cell.availableMinutes(),
                            told.load().index().orElseThrow(),
                            1e-12);
                } else {
                    assertTrue(told.load().index().isEmpty());
                }
            }
        }
    }

    @Test
    void the_parts_of_a_community_are_its_own_hours_and_sum_with_its_work() {
        for (int round = 0; round < 500; round++) {
            List<CellWeek> cells = cells(1 + random.nextInt(15));
            Map<String, Workload> plan = WeekPlan.of(cells, RATES);
            String community = cells.get(0).community();
            List<CellWeek> own = cells.stream()
                    .filter(cell -> cell.community().equals(community))
                    .toList();
            Workload sum = own.stream()
                    .map(cell -> plan.get(cell.code()))
                    .reduce(Workload::plus)
                    .orElseThrow();
            double shifts = own.stream().mapToDouble(CellWeek::availableMinutes).sum();
            assertEquals(0.5 * shifts, sum.proposedMinutes(), 1e-6);
            assertEquals(shifts, sum.load().availableMinutes(), 1e-9);
            assertEquals(own.size(), sum.load().cells());
            assertEquals(own.size(), sum.work().counts().get(WorkKind.CHECK));
        }
    }

    @Test
    void a_score_above_a_hundred_by_rounding_counts_as_one() {
        PatrolDemand demand = new PatrolDemand(1, 0.01);
        assertEquals(demand.of(100, 300), demand.of(Math.nextUp(100.0), 300));
        assertEquals(1 + 0.01 * 300, demand.of(100, 300), 1e-12);
        assertEquals(1, demand.of(0, 300));
        assertEquals(1, demand.of(100, 0));
    }

    @Test
    void what_cannot_be_split_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> PatrolSplit.of(new double[] {1}, -1));
        assertThrows(IllegalArgumentException.class, () -> PatrolSplit.of(new double[] {1, -1}, 1));
        assertThrows(IllegalArgumentException.class, () -> PatrolSplit.of(new double[] {Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> new PatrolDemand(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PatrolDemand(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new PatrolDemand(1, 1).of(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new PatrolDemand(1, 1).of(1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WeekPlan.Rates(new WorkMinutes(1, 1, 1), new PatrolDemand(1, 1), 1.1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class BackTestTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final int CELLS = 20;
    private static final List<String> CODES =
            IntStream.range(0, CELLS).mapToObj("140802001001%03d"::formatted).toList();

    private final BackTest test = new BackTest(CODES, ones(), ZoneOffset.UTC);

    private static double[] ones() {
        double[] areas = new double[CELLS];
        Arrays.fill(areas, 1);
        return areas;
    }

    /** What is reported in a cell, with the second at which it ended when it did. */
    private record Told(int cell, Instant at, Instant closed, String status) {}

    private static LayerSnapshot layer(List<Told> all) {
        LayerBuilder layer = new LayerBuilder(new LayerSchema(
                "incidents",
                Kind.INCIDENT,
                GeometryKind.POINT,
                List.of(
                        Field.of("status", FieldType.TEXT),
                        Field.of("reported_at", FieldType.TIME),
                        Field.of("closed_at", FieldType.TIME))));
        int next = 0;
        for (Told told : all) {
            Map<String, Object> values = new HashMap<>();
            values.put("reported_at", told.at);
            values.put("closed_at", told.closed);
            values.put("status", told.status);
            values.values().removeIf(java.util.Objects::isNull);
            layer.add(
                    "i" + next++,
                    new GeometryFactory().createPoint(new Coordinate(8 + told.cell / 100.0, 47)),
                    CODES.get(told.cell),
                    values);
        }
        return layer.build();
    }

    private static Instant day(double day) {
        return FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(Math.round(day * 86_400));
    }

    @Test
    void hits_are_counted_over_the_area_and_a_cell_at_the_border_counts_in_part() {
        CaptureCurve curve = new CaptureCurve(List.of("a", "b", "c"), new double[] {1, 2, 7});
        double[] captured = curve.of(new double[] {1, 3, 2}, new int[] {5, 4, 7}, 1);
        assertEquals(2, captured[9], 1e-9, "half of b");
        assertEquals(4, captured[19], 1e-9, "b");
        assertEquals(4 + 7 * 3 / 7.0, captured[49], 1e-9, "b and three sevenths of c");
        assertEquals(16, captured[99], 1e-9);
    }

    @Test
    void among_equal_scores_cells_are_drawn_by_lot_and_neighbours_far_apart() {
        double[] captured = new double[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            int[] hits = new int[CELLS];
            hits[cell] = 1;
            for (int day = 0; day < 2000; day++) {
                captured[cell] += new CaptureCurve(CODES, ones()).of(new double[CELLS], hits, day)[19];
            }
        }
        for (double each : captured) {
            assertEquals(400, each, 80, "a fifth of the area, a fifth of the days");
        }
    }

    @Test
    void a_ranking_that_knows_catches_everything_and_one_that_errs_nothing() {
        List<Told> told = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            told.add(new Told(3, day(day + 0.5), null, null));
        }
        double[] right = new double[CELLS];
        right[3] = 1;
        double[] wrong = new double[CELLS];
        Arrays.fill(wrong, 1);
        wrong[3] = 0;
        BackTestResult result = test.run(
                FIRST,
                FIRST.plusDays(9),
                layer(told),
                Map.of(Method.INDEX, moment -> right, Method.DENSITY, moment -> wrong),
                date -> {});
        assertEquals(10, result.events());
        assertEquals(1, result.hitRate(Method.INDEX, 5));
        assertEquals(20, result.pai(Method.INDEX, 5), 1e-9);
        assertEquals(0, result.hitRate(Method.DENSITY, 20));
        assertEquals(
                BackTestResult.Verdict.BETTER,
                result.compare(Method.DENSITY, 10).verdict());
        assertEquals(
                BackTestResult.Verdict.NO_DIFFERENCE,
                result.compare(Method.INDEX, 10).verdict());
        assertThrows(IllegalArgumentException.class, () -> result.hitRate(Method.RANDOM, 10));
        assertThrows(IllegalArgumentException.class, () -> result.hitRate(Method.INDEX, 0));
    }

    @Test
    void by_lot_about_as_much_is_caught_as_there_is_area() {
        Random random = new Random(4);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            told.add(new Told(random.nextInt(CELLS), day(200 * random.nextDouble()), null, null));
        }
        BackTestResult result =
                test.run(FIRST, FIRST.plusDays(199), layer(told), Map.of(Method.RANDOM, test::byLot), date -> {});
        assertEquals(0.10, result.hitRate(Method.RANDOM, 10), 0.02);
        assertEquals(1, result.pai(Method.RANDOM, 20), 0.15);
        assertEquals(4000, result.events());
    }

    @Test
    void what_comes_later_changes_no_ranking() {
        Random random = new Random(9);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double at = 160 * random.nextDouble() - 100;
            Instant closed = random.nextInt(3) == 0 ? null : day(at + 20 * random.nextDouble());
            told.add(new Told(random.nextInt(CELLS), day(at), closed, closed == null ? "open" : "closed"));
        }
        Instant moment = day(20);
        LayerSnapshot known = layer(told);
        LayerSnapshot poisoned =
                layer(told.stream().map(each -> poison(each, moment, random)).toList());
        assertArrayEquals(index(known, moment), index(poisoned, moment));
        assertArrayEquals(test.countsBefore(known, moment, 30), test.countsBefore(poisoned, moment, 30));
        // The poison does something: a month later everything is another.
        assertFalse(Arrays.equals(index(known, day(50)), index(poisoned, day(50))));
        assertTrue(Arrays.stream(index(known, moment)).anyMatch(score -> score > 20));
    }

    /** Moves what is reported later, and says another thing of how what was reported before ends after the moment. */
    private static Told poison(Told told, Instant moment, Random random) {
        if (!told.at.isBefore(moment)) {
            return new Told(7, moment.plusSeconds(random.nextInt(86_400 * 40)), null, "open");
        }
        boolean ended = told.closed != null && !told.closed.isAfter(moment);
        return ended
                ? new Told(told.cell, told.at, told.closed, "reopened")
                : new Told(told.cell, told.at, random.nextBoolean() ? null : moment.plusSeconds(60), "结案");
    }

    private static double[] index(LayerSnapshot incidents, Instant moment) {
        Instant known = moment.minusMillis(1);
        Map<String, IncidentFacts> facts =
                IncidentTally.byCell(incidents, OpenIncidents.knownAt(incidents, known), known);
        return PriorityIndex.scores(
                CODES.stream()
                        .map(code -> new CellFacts(
                                code, 1, facts.getOrDefault(code, IncidentFacts.NONE), RegisterFacts.NONE, null))
                        .toList(),
                IndexWeights.EQUAL);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> test.run(FIRST, FIRST.minusDays(1), layer(List.of()), Map.of(), date -> {}));
        assertThrows(IllegalArgumentException.class, () -> new BackTest(CODES, new double[] {1}, ZoneOffset.UTC));
        assertThrows(
                IllegalArgumentException.class, () -> new BackTest(List.of("a"), new double[] {0}, ZoneOffset.UTC));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ZoneTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final LevelRule SCORES = new LevelRule(LevelRule.By.SCORE, 80, 60, 40, 2);

    private Map<String, Zone> known = new HashMap<>();

    private Zone at(double days, double score, HardRule rule) {
        List<Zone> zones = Zone.levels(
                List.of(score(score, rule)),
                SCORES,
                known,
                MONDAY.plus(Duration.ofMinutes(Math.round(days * 24 * 60))));
        known = Map.of("a", zones.get(0));
        return zones.get(0);
    }

    private static ZoneScore score(double score, HardRule rule) {
        return new ZoneScore(
                "a",
                score,
                List.of(),
                new ZoneScore.HotSpot(0, 1, 1),
                new ZoneScore.Trend(EmergingHotSpots.Pattern.NONE, false),
                10,
                rule);
    }

    private static Instant day(double days) {
        return MONDAY.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    @Test
    void levels_are_filled_by_quota_from_the_highest_score_down() {
        List<ZoneScore> ranked = PriorityIndex.rank(
                PriorityIndexTest.random(200, new Random(1)),
                PriorityIndexTest.row(200),
                IndexWeights.EQUAL,
                Pace.UNBROKEN);
        List<Zone> zones = Zone.levels(ranked, LevelRule.DEFAULT, Map.of(), MONDAY);
        assertEquals(10, zones.stream().filter(z -> z.level() == ZoneLevel.RED).count());
        assertEquals(
                20, zones.stream().filter(z -> z.level() == ZoneLevel.ORANGE).count());
        assertEquals(
                50, zones.stream().filter(z -> z.level() == ZoneLevel.YELLOW).count());
        for (int i = 1; i < zones.size(); i++) {
            assertTrue(zones.get(i - 1).level().compareTo(zones.get(i).level()) <= 0);
        }
    }

    @Test
    void a_score_of_nothing_is_blue_even_when_the_quota_has_room() {
        assertEquals(ZoneLevel.BLUE, LevelRule.DEFAULT.levelOf(0, 100, 0));
        assertEquals(ZoneLevel.RED, LevelRule.DEFAULT.levelOf(0, 100, 0.1));
    }

    @Test
    void a_cell_goes_up_at_once_and_down_after_two_days_below() {
        assertEquals(ZoneLevel.YELLOW, at(0, 50, null).level());
        assertEquals(ZoneLevel.RED, at(1, 85, null).level());
        Zone held = at(2, 70, null);
        assertEquals(ZoneLevel.RED, held.level());
        assertEquals(day(2), held.belowSince());
        assertEquals(day(1), held.since());
        assertEquals(ZoneLevel.RED, at(3.9, 70, null).level());
        Zone down = at(4, 70, null);
        assertEquals(ZoneLevel.ORANGE, down.level());
        assertEquals(day(4), down.since());
        assertNull(down.belowSince());
    }

    @Test
    void a_score_that_comes_back_starts_the_days_anew() {
        at(0, 85, null);
        at(1, 70, null);
        assertNull(at(2, 81, null).belowSince());
        at(2.5, 70, null);
        assertEquals(ZoneLevel.RED, at(4, 70, null).level());
        assertEquals(ZoneLevel.ORANGE, at(4.5, 70, null).level());
    }

    @Test
    void a_hard_rule_is_red_at_once_and_ends_at_once() {
        at(0, 10, null);
        Zone red = at(1, 10, HardRule.RED_HAZARD);
        assertEquals(ZoneLevel.RED, red.level());
        assertEquals(ZoneLevel.BLUE, red.held());
        assertEquals(day(1), red.since());
        Zone over = at(1.01, 10, null);
        assertEquals(ZoneLevel.BLUE, over.level());
        assertEquals(day(1.01), over.since());
    }

    @Test
    void between_ticks_a_hard_rule_needs_no_score() {
        Zone zone = at(0, 10, null);
        assertSame(zone, zone.under(null, day(1)));
        Zone red = zone.under(HardRule.SCHOOL_URGENT, day(1));
        assertEquals(ZoneLevel.RED, red.level());
        assertEquals(day(1), red.since());
        assertEquals(zone.score().score(), red.score().score());
        assertEquals(ZoneLevel.BLUE, red.under(null, day(2)).level());
    }

    @Test
    void borders_that_cross_each_other_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LevelRule(LevelRule.By.QUOTA, 0.2, 0.1, 0.4, 2));
        assertThrows(IllegalArgumentException.class, () -> new LevelRule(LevelRule.By.QUOTA, 0.2, 0.3, 1.4, 2));
        assertThrows(IllegalArgumentException.class, () -> new LevelRule(LevelRule.By.SCORE, 40, 60, 80, 2));
        assertThrows(IllegalArgumentException.class, () -> new LevelRule(LevelRule.By.SCORE, 80, 60, Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> new LevelRule(LevelRule.By.SCORE, 80, 60, 40, 31));
    }

    @Test
    void each_step_of_the_way_down_is_enough_and_the_next_value_is_not() {
        List<CellFacts> cells = PriorityIndexTest.random(60, new Random(11));
        int[][] row = PriorityIndexTest.row(60);
        List<Zone> zones = Zone.levels(
                PriorityIndex.rank(cells, row, IndexWeights.EQUAL, Pace.UNBROKEN), LevelRule.DEFAULT, Map.of(), MONDAY);
        int steps = 0;
        for (int place = 0; place < 9; place++) {
            Zone zone = zones.get(place);
            WayDown way = WayDown.of(zones, place, IndexWeights.EQUAL, LevelRule.DEFAULT);
            assertEquals(zone.level() == ZoneLevel.RED ? ZoneLevel.ORANGE : ZoneLevel.YELLOW, way.level());
            for (WayDown.Step step : way.steps()) {
                steps++;
                assertTrue(step.to() < step.from());
                double drawn = drawn(part(zone, step.indicator()), step.to());
                assertTrue(scoreWith(zones, zone, step.indicator(), drawn) < way.below() - 1e-9);
                // What is drawn up cannot be brought below a certain value but by nothing being left.
                double higher = zones.stream()
                        .mapToDouble(other -> value(other, step.indicator()))
                        .filter(v -> v > drawn + 1e-6)
                        .min()
                        .orElseThrow();
                assertTrue(step.to() == 0 || scoreWith(zones, zone, step.indicator(), higher) >= way.below() - 1e-9);
            }
        }
        assertTrue(steps > 10, steps + " steps");
    }

    private static double drawn(Part part, double counted) {
        return counted == 0 ? 0 : part.drawn() - part.trust() * (part.value() - counted);
    }

    /** The score by brute force: one value is another, and every pair with the other cells is counted anew. */
    private static double scoreWith(List<Zone> zones, Zone zone, Indicator indicator, double value) {
        double rank = rank(zones, zone, value, other -> value(other, indicator));
        double before = rank(
                zones,
                zone,
                sum(zone, indicator, part(zone, indicator).rank()),
                other -> sum(other, indicator, part(other, indicator).rank()));
        double after = rank(
                zones,
                zone,
                sum(zone, indicator, rank),
                other -> sum(other, indicator, part(other, indicator).rank()));
        return zone.score().score() - 25 * (before - after);
    }

    private static double rank(List<Zone> zones, Zone zone, double value, ToDoubleFunction<Zone> of) {
        double below = 0;
        for (Zone other : zones) {
            double theirs = of.applyAsDouble(other);
            below += other.equals(zone) ? 0 : theirs < value ? 1 : theirs == value ? 0.5 : 0;
        }
        return value == 0 ? 0 : below / (zones.size() - 1);
    }

    @Test
    void where_the_border_is_a_score_of_nothing_nothing_may_be_left() {
        List<CellFacts> cells = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RegisterFacts risk = new RegisterFacts(0, 0, 0, 0, i == 0 ? 3 : 0, 0, 0);
            cells.add(new CellFacts("140802001001%03d".formatted(i + 1), 1, IncidentFacts.NONE, risk, null));
        }
        List<Zone> zones = Zone.levels(
                PriorityIndex.rank(cells, PriorityIndexTest.row(20), IndexWeights.EQUAL, Pace.UNBROKEN),
                LevelRule.DEFAULT,
                Map.of(),
                MONDAY);
        assertEquals(ZoneLevel.RED, zones.get(0).level());
        assertEquals(
                new WayDown(ZoneLevel.BLUE, 0, List.of(new WayDown.Step(Indicator.RISK_POINTS, 3, 0))),
                WayDown.of(zones, 0, IndexWeights.EQUAL, LevelRule.DEFAULT));
    }

    @Test
    void a_level_without_room_is_passed_over_on_the_way_down() {
        LevelRule noOrange = new LevelRule(LevelRule.By.QUOTA, 0.1, 0.1, 0.4, 2);
        List<Zone> zones = Zone.levels(
                PriorityIndex.rank(
                        PriorityIndexTest.random(60, new Random(3)),
                        PriorityIndexTest.row(60),
                        IndexWeights.EQUAL,
                        Pace.UNBROKEN),
                noOrange,
                Map.of(),
                MONDAY);
        assertEquals(
                ZoneLevel.YELLOW,
                WayDown.of(zones, 0, IndexWeights.EQUAL, noOrange).level());
    }

    private static double value(Zone zone, Indicator indicator) {
        return part(zone, indicator).drawn();
    }

    private static double sum(Zone zone, Indicator changed, double rank) {
        double sum = 0;
        for (Indicator each : Indicator.of(changed.theme())) {
            sum += each == changed ? rank : part(zone, each).rank();
        }
        return sum;
    }

    private static Part part(Zone zone, Indicator indicator) {
        return zone.score().parts().stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
    }
}

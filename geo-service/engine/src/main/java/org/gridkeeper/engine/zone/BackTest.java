// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * How well rankings would have told where the next day's incidents happen. Each day the cells are ranked from what was
 * known when it began; then the day's incidents are counted over the cells in that order. For one thread.
 */
public final class BackTest {

    /** Something that ranks cells. */
    public enum Method {
        /** The priority index. */
        INDEX("index"),
        /** Incidents of the 30 days before, per km². */
        LAST_MONTH("last-month"),
        /** The plain density of the 90 days before in the middle of the cell. */
        DENSITY("density"),
        /** By lot, another each day. */
        RANDOM("random");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Scores of the cells, in their order, from nothing later than the moment. */
    @FunctionalInterface
    public interface Ranking {
        double[] scores(Instant moment);
    }

    private final List<String> codes;
    private final CaptureCurve curve;
    private final ZoneId zone;

    /**
     * A test over cells.
     *
     * @param areas in km², in the order of the codes
     * @param zone in which days begin
     */
    public BackTest(List<String> codes, double[] areas, ZoneId zone) {
        if (codes.size() != areas.length || codes.isEmpty()) {
            throw new IllegalArgumentException("%d cells with %d areas".formatted(codes.size(), areas.length));
        }
        this.codes = List.copyOf(codes);
        this.curve = new CaptureCurve(codes, areas);
        this.zone = zone;
    }

    /**
     * Runs over days.
     *
     * @param last included
     * @param outcomes the incidents that are counted
     * @param rankings what is compared
     * @param progress told of each day that is done
     */
    public BackTestResult run(
            LocalDate first,
            LocalDate last,
            LayerSnapshot outcomes,
            Map<Method, Ranking> rankings,
            Consumer<LocalDate> progress) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        if (days < 1) {
            throw new IllegalArgumentException("the period from %s to %s is empty".formatted(first, last));
        }
        int[][] counts = counts(first, days, outcomes);
        Map<Method, List<double[]>> captured = new EnumMap<>(Method.class);
        rankings.keySet().forEach(method -> captured.put(method, new ArrayList<>(days)));
        int[] events = new int[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            Instant begin = date.atStartOfDay(zone).toInstant();
            int[] hits = counts[day];
            for (int count : hits) {
                events[day] += count;
            }
            rankings.forEach((method, ranking) -> captured.getOrDefault(method, List.of())
                    .add(curve.of(ranking.scores(begin), hits, date.toEpochDay())));
            progress.accept(date);
        }
        return new BackTestResult(first, last, codes.size(), events, captured);
    }

    /** Scores by lot: the same for the same day and cells, whatever else is done. */
    public double[] byLot(Instant moment) {
        return new Random(moment.toEpochMilli()).doubles(codes.size()).toArray();
    }

    /** Incidents reported within a time before the moment, per km². */
    public double[] countsBefore(LayerSnapshot incidents, Instant moment, int days) {
        long end = moment.toEpochMilli();
        long begin = moment.minus(days, ChronoUnit.DAYS).toEpochMilli();
        int[] cellOf = cellOf(incidents);
        double[] scores = new double[codes.size()];
        Column reported = incidents.findColumn("reported_at").orElse(null);
        for (int row = 0; reported instanceof LongColumn times && row < incidents.size(); row++) {
            int cell = cellOf(incidents, cellOf, row);
            if (cell >= 0 && times.get(row) >= begin && times.get(row) < end) {
                scores[cell] += 1 / curve.area(cell);
            }
        }
        return scores;
    }

    /** Incidents by day and cell; what is in no cell, or has no time, is not counted. */
    private int[][] counts(LocalDate first, int days, LayerSnapshot incidents) {
        int[][] counts = new int[days][codes.size()];
        int[] cellOf = cellOf(incidents);
        Column reported = incidents.findColumn("reported_at").orElse(null);
        for (int row = 0; reported instanceof LongColumn times && row < incidents.size(); row++) {
            int cell = cellOf(incidents, cellOf, row);
            if (cell >= 0 && times.get(row) != LongColumn.MISSING) {
                LocalDate date =
                        Instant.ofEpochMilli(times.get(row)).atZone(zone).toLocalDate();
                long day = ChronoUnit.DAYS.between(first, date);
                if (day >= 0 && day < days) {
                    counts[(int) day][cell]++;
                }
            }
        }
        return counts;
    }

    private static int cellOf(LayerSnapshot incidents, int[] cellOf, int row) {
        int code = incidents.cellCode(row);
        return code < 0 ? -1 : cellOf[code];
    }

    /** By the layer's own number of a cell, its place among the codes. */
    private int[] cellOf(LayerSnapshot incidents) {
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        return incidents.cellCodes().stream()
                .mapToInt(code -> places.getOrDefault(code, -1))
                .toArray();
    }
}

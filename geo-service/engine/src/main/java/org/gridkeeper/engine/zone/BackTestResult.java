// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a back-test found. Immutable. */
public final class BackTestResult {

    /** How the index did against another ranking. */
    public enum Verdict {
        BETTER,
        NO_DIFFERENCE,
        WORSE
    }

    /**
     * The index against a baseline at a share of the area.
     *
     * @param difference of the hit rates, index less baseline
     * @param low and {@code high}, between which that lies in 95 of 100 draws of as many days
     */
    public record Comparison(double difference, double low, double high) {

        public Verdict verdict() {
            return low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.NO_DIFFERENCE;
        }
    }

    private static final int DRAWS = 1000;
    private static final long SEED = 19790101;
    private static final double TAIL = 0.025;

    private final LocalDate first;
    private final LocalDate last;
    private final int cells;
    private final int[] events;
    private final Map<BackTest.Method, List<double[]>> captured = new EnumMap<>(BackTest.Method.class);

    BackTestResult(
            LocalDate first, LocalDate last, int cells, int[] events, Map<BackTest.Method, List<double[]>> captured) {
        this.first = first;
        this.last = last;
        this.cells = cells;
        this.events = events.clone();
        captured.forEach((method, days) -> this.captured.put(method, List.copyOf(days)));
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /** How many cells were ranked. */
    public int cells() {
        return cells;
    }

    public int days() {
        return events.length;
    }

    public long events() {
        return Arrays.stream(events).asLongStream().sum();
    }

    public Set<BackTest.Method> methods() {
        return captured.keySet();
    }

    /**
     * The share of all incidents that lay in the first part of the area; 0 when there were none.
     *
     * @param percent of the area, 1 … 100
     */
    public double hitRate(BackTest.Method method, int percent) {
        double hits = 0;
        for (int day = 0; day < events.length; day++) {
            hits += hits(method, percent, day);
        }
        return events() == 0 ? 0 : hits / events();
    }

    /** The Predictive Accuracy Index (Chainey and others 2008): the hit rate over the share of the area. */
    public double pai(BackTest.Method method, int percent) {
        return 100 * hitRate(method, percent) / percent;
    }

    /** Hits of one day within the first part of the area; a cell that the border cuts counts in part. */
    public double hits(BackTest.Method method, int percent, int day) {
        List<double[]> days = captured.get(method);
        if (days == null) {
            throw new IllegalArgumentException("%s was not tested".formatted(method.id()));
        }
        if (percent < 1 || percent > CaptureCurve.STEPS) {
            throw new IllegalArgumentException("a share of the area is 1 to 100 %%, not %d".formatted(percent));
        }
        return days.get(day)[percent - 1];
    }

    public int events(int day) {
        return events[day];
    }

    /** The index against a baseline; the draws are always the same. */
    public Comparison compare(BackTest.Method baseline, int percent) {
        int days = events.length;
        double[] gained = new double[days];
        for (int day = 0; day < days; day++) {
            gained[day] = hits(BackTest.Method.INDEX, percent, day) - hits(baseline, percent, day);
        }
        Random random = new Random(SEED);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < days; i++) {
                int day = random.nextInt(days);
                sum += gained[day];
                count += events[day];
            }
            draws[draw] = count == 0 ? 0 : sum / count;
        }
        Arrays.sort(draws);
        return new Comparison(
                hitRate(BackTest.Method.INDEX, percent) - hitRate(baseline, percent),
                draws[(int) (TAIL * DRAWS)],
                draws[(int) ((1 - TAIL) * DRAWS) - 1]);
    }
}

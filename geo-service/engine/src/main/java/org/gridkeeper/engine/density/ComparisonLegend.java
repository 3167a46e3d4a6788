// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the colours of a comparison mean, from the most that is less to the most that is more; what is between the first of
 * either is transparent.
 */
public record ComparisonLegend(Comparison how, List<Step> steps) {

    /**
     * One colour.
     *
     * @param color "#rrggbb"
     * @param alpha 0 … 1
     * @param from,to what it stands for: incidents/km² per 30 days, or how many times as much; the first and the last go on
     */
    public record Step(String color, double alpha, double from, double to) {}

    public ComparisonLegend {
        steps = List.copyOf(steps);
    }

    public static ComparisonLegend of(Comparison how, HeatScale scale) {
        return new ComparisonLegend(
                how,
                IntStream.rangeClosed(-DivergingPalette.STEPS, DivergingPalette.STEPS)
                        .filter(step -> step != 0)
                        .mapToObj(step -> step(step, how, scale))
                        .toList());
    }

    private static Step step(int step, Comparison how, HeatScale scale) {
        int argb = DivergingPalette.argb(step);
        return new Step(
                "#%06x".formatted(argb & 0xFFFFFF),
                (argb >>> 24) / 255.0,
                value((step - 0.5) * how.step(scale), how),
                value((step + 0.5) * how.step(scale), how));
    }

    private static double value(double compared, Comparison how) {
        return how == Comparison.RATIO ? Math.pow(2, compared) : compared;
    }
}

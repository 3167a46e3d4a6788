// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the colours of a heatmap mean for one period and bandwidth.
 *
 * @param bandwidthMetres the bandwidth that is really drawn; see {@link DensityField#effectiveBandwidthMetres}
 * @param steps the 64 colours from the lowest rate up; what lies below the first is transparent
 */
public record HeatLegend(HeatScale scale, WindowLength window, double bandwidthMetres, List<Step> steps) {

    /**
     * One colour.
     *
     * @param color "#rrggbb"
     * @param alpha 0 … 1
     * @param rate lower end in incidents/km² per 30 days
     * @param density lower end in incidents/km² over the period
     */
    public record Step(String color, double alpha, double rate, double density) {}

    public HeatLegend {
        steps = List.copyOf(steps);
    }

    public static HeatLegend of(HeatScale scale, WindowLength window, double bandwidthMetres) {
        List<Step> steps = IntStream.rangeClosed(1, HeatPalette.STEPS)
                .mapToObj(k -> step(k, scale, window))
                .toList();
        return new HeatLegend(scale, window, bandwidthMetres, steps);
    }

    private static Step step(int k, HeatScale scale, WindowLength window) {
        int argb = HeatPalette.argb(k);
        double rate = HeatPalette.lowerRate(k, scale);
        return new Step("#%06x".formatted(argb & 0xFFFFFF), (argb >>> 24) / 255.0, rate, window.density(rate));
    }
}

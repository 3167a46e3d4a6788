// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.DoubleUnaryOperator;
import org.gridkeeper.engine.geo.PixelWindow;

/**
 * Draws how the rates of two periods compare, in the colours of {@link DivergingPalette}. Each density is exact enough for
 * the two together to be within half a colour step of the comparison of plain sums.
 */
final class ComparisonPicture {

    /**
     * What each rate, its guard included, may be off by as a part of it: two of them are half a step of the ratio,
     * 3/32/2 · ln 2 = 0.032.
     */
    private static final double RATIO_TOLERANCE = 0.015;

    private final Incidents incidents;
    private final PixelWindow window;
    private final Comparison how;
    private final HeatScale scale;

    ComparisonPicture(Incidents incidents, PixelWindow window, Comparison how, HeatScale scale) {
        this.incidents = incidents;
        this.window = window;
        this.how = how;
        this.scale = scale;
    }

    /** One query against another, each with how long its period is. */
    BufferedImage of(DensityQuery query, WindowLength length, DensityQuery than, WindowLength otherLength) {
        DensityGrid one = grid(query, length);
        DensityGrid other = grid(than, otherLength);
        Kernel kernel = Kernel.drawn(query.bandwidthMetres(), window.z());
        BufferedImage image = new BufferedImage(
                window.width(), window.height(), BufferedImage.TYPE_BYTE_INDEXED, DivergingPalette.colorModel());
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        double step = how.step(scale);
        for (int row = 0; row < window.height(); row++) {
            double guard = guard(kernel, window.mercatorY(window.top() + row + 0.5), length, otherLength);
            for (int at = row * window.width(); at < (row + 1) * window.width(); at++) {
                double value = how.of(length.rate(one.get(at)), otherLength.rate(other.get(at)), guard);
                // What is withheld in one of them (NaN) is transparent.
                int steps = (int)
                        Math.round(Math.max(-DivergingPalette.STEPS, Math.min(DivergingPalette.STEPS, value / step)));
                pixels[at] = (byte) DivergingPalette.index(steps);
            }
        }
        return image;
    }

    /** The rate of three incidents in the shorter period that are spread evenly over the kernel's disc. */
    static double guard(Kernel kernel, double y, WindowLength one, WindowLength other) {
        // 3/(π h²) is what one incident adds at its very place, too.
        return new WindowLength(Math.min(one.days(), other.days())).rate(kernel.peak(y));
    }

    private DensityGrid grid(DensityQuery query, WindowLength length) {
        Kernel kernel = Kernel.drawn(query.bandwidthMetres(), window.z());
        DensityGrid grid = new DensityGrid(window, query.scope().minimumCount(), allowed(kernel, length));
        new HeatPicture(incidents, query, window, grid).draw();
        return grid;
    }

    /** What a density may be off by. */
    private DoubleUnaryOperator allowed(Kernel kernel, WindowLength length) {
        double quarterStep = length.density(how.step(scale)) / 4;
        // The guard is least at the equator, and no less in the longer period.
        double guard = kernel.peak(0);
        return switch (how) {
            case DIFFERENCE -> density -> quarterStep;
            case RATIO -> density -> RATIO_TOLERANCE * (density + guard);
        };
    }
}

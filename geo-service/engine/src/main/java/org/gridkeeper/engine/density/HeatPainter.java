// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/** Writes densities into a picture as steps of {@link HeatPalette}. */
final class HeatPainter {

    private final byte[] pixels;
    private final double stepsPerDensity;

    /**
     * A painter.
     *
     * @param pixels to be written, row by row
     */
    HeatPainter(byte[] pixels, WindowLength length, HeatScale scale) {
        this.pixels = pixels;
        this.stepsPerDensity = 1 / length.density(scale.stepRate());
    }

    /** Half a colour step, in incidents/km². */
    double allowedError() {
        return 0.5 / stepsPerDensity;
    }

    /** Whether a density surely has its step or the last one, being off by at most an error. */
    boolean isSure(double density, double error) {
        return error <= allowedError() || (density - error) * stepsPerDensity >= HeatPalette.STEPS - 0.5;
    }

    private byte step(float density) {
        double step = density * stepsPerDensity + 0.5;
        return step >= 1 ? (byte) Math.min(HeatPalette.STEPS, step) : 0;
    }

    /**
     * Paints that part of a block which lies in a picture.
     *
     * @param densities incidents/km² at the centres of its pixels by row and column; NaN where they are withheld
     */
    void paint(PixelWindow block, PixelWindow window, float[][] densities) {
        int west = (int) Math.max(0, window.left() - block.left());
        int east = (int) Math.min(block.width(), window.left() + window.width() - block.left());
        int north = (int) Math.max(0, window.top() - block.top());
        int south = (int) Math.min(block.height(), window.top() + window.height() - block.top());
        for (int row = north; row < south; row++) {
            int at = (int) (block.top() + row - window.top()) * window.width() + (int) (block.left() - window.left());
            for (int column = west; column < east; column++) {
                pixels[at + column] = step(densities[row][column]);
            }
        }
    }
}

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

    /**
     * Whether every density in a block surely has its step or the last one.
     *
     * @param densities incidents/km² by row and column, the block's from a column on
     * @param error by which they may be off
     */
    boolean isSure(float[][] densities, int column, double error) {
        if (error <= allowedError()) {
            return true;
        }
        double least = (HeatPalette.STEPS - 0.5) / stepsPerDensity + error;
        for (float[] row : densities) {
            for (int i = column; i < column + BlockRange.SIDE_PX; i++) {
                // What is withheld (NaN) is not wrong.
                if (row[i] < least) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Paints that part of a block which lies in a picture.
     *
     * @param densities incidents/km² by row and column, the block's from a column on; NaN where they are withheld
     */
    void paint(PixelWindow block, PixelWindow window, float[][] densities, int column) {
        int west = (int) Math.max(0, window.left() - block.left());
        int east = (int) Math.min(block.width(), window.left() + window.width() - block.left());
        int north = (int) Math.max(0, window.top() - block.top());
        int south = (int) Math.min(block.height(), window.top() + window.height() - block.top());
        float factor = (float) stepsPerDensity;
        for (int row = north; row < south; row++) {
            int at = (int) (block.top() + row - window.top()) * window.width() + (int) (block.left() - window.left());
            float[] line = densities[row];
            for (int i = west; i < east; i++) {
                // NaN and what is less than nothing become 0.
                int step = (int) (line[column + i] * factor + 0.5f);
                pixels[at + i] = (byte) Math.max(0, Math.min(HeatPalette.STEPS, step));
            }
        }
    }
}

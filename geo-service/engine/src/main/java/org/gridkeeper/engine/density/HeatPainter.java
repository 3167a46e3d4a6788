// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/** Writes densities into a picture as steps of {@link HeatPalette}. */
final class HeatPainter implements BlockPainter {

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

    /** Half a colour step. */
    @Override
    public double allowedError() {
        return 0.5 / stepsPerDensity;
    }

    /** Also when it surely lies above the scale. */
    @Override
    public boolean isSure(float[][] densities, int column, double error) {
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

    @Override
    public void paint(PixelWindow block, PixelWindow window, float[][] densities, int column) {
        PixelWindow part = block.within(window);
        int west = column + (int) (part.left() - block.left());
        int north = (int) (part.top() - block.top());
        float factor = (float) stepsPerDensity;
        for (int row = 0; row < part.height(); row++) {
            int at = (int) (part.top() + row - window.top()) * window.width() + (int) (part.left() - window.left());
            float[] line = densities[north + row];
            for (int i = 0; i < part.width(); i++) {
                // NaN and what is less than nothing become 0.
                int step = (int) (line[west + i] * factor + 0.5f);
                pixels[at + i] = (byte) Math.max(0, Math.min(HeatPalette.STEPS, step));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.gridkeeper.engine.geo.PixelWindow;

/** Keeps the densities of a picture as numbers. For one thread. */
final class DensityGrid implements BlockPainter {

    private final float[] densities;
    private final DoubleUnaryOperator allowed;

    /**
     * A grid with nothing in it.
     *
     * @param minimumCount what has fewer incidents behind it is withheld, nothing at all as well; 0 withholds nothing
     * @param allowed what a density may be off by, in incidents/km²; no less for a greater one
     */
    DensityGrid(PixelWindow window, int minimumCount, DoubleUnaryOperator allowed) {
        this.densities = new float[Math.multiplyExact(window.width(), window.height())];
        Arrays.fill(densities, minimumCount > 0 ? Float.NaN : 0);
        this.allowed = allowed;
    }

    /** Incidents/km², row by row; NaN where they are withheld. */
    float get(int pixel) {
        return densities[pixel];
    }

    @Override
    public double allowedError() {
        return allowed.applyAsDouble(0);
    }

    @Override
    public boolean isSure(float[][] block, int column, double error) {
        if (error <= allowedError()) {
            return true;
        }
        for (float[] row : block) {
            for (int i = column; i < column + BlockRange.SIDE_PX; i++) {
                // What is withheld is not wrong.
                if (error > allowed.applyAsDouble(Math.max(0, row[i] - error))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void paint(PixelWindow block, PixelWindow window, float[][] values, int column) {
        PixelWindow part = block.within(window);
        int west = (int) (part.left() - block.left());
        for (int row = 0; row < part.height(); row++) {
            int at = (int) (part.top() + row - window.top()) * window.width() + (int) (part.left() - window.left());
            float[] line = values[(int) (part.top() - block.top()) + row];
            System.arraycopy(line, column + west, densities, at, part.width());
        }
    }
}

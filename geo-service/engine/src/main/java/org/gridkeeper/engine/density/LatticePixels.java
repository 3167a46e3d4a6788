// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import org.gridkeeper.engine.geo.PixelWindow;

/** Densities at the centres of pixels from those at nodes: the node itself, or cubic between 4 × 4 of them. */
final class LatticePixels {

    private final PixelNodes pixelNodes;
    private final NodeTargets targets;
    private final float[][] density;

    LatticePixels(PixelNodes pixelNodes, NodeTargets targets, float[][] density) {
        this.pixelNodes = pixelNodes;
        this.targets = targets;
        this.density = density;
    }

    /** Incidents/km² at the centres of the pixels of a window, by row and column. */
    float[][] densities(PixelWindow window) {
        return pixelNodes.areNodes() ? nodes(window) : interpolate(window);
    }

    private float[][] nodes(PixelWindow window) {
        int left = (int) ((pixelNodes.before(window.left()) - targets.left()) / targets.step());
        int top = (int) ((pixelNodes.before(window.top()) - targets.top()) / targets.step());
        float[][] pixels = new float[window.height()][];
        for (int row = 0; row < window.height(); row++) {
            pixels[row] = Arrays.copyOfRange(density[top + row], left, left + window.width());
        }
        return pixels;
    }

    private float[][] interpolate(PixelWindow window) {
        Axis across = new Axis(window.left(), window.width(), targets.left());
        Axis down = new Axis(window.top(), window.height(), targets.top());
        float[] line = new float[targets.columns()];
        float[][] pixels = new float[window.height()][window.width()];
        for (int row = 0; row < window.height(); row++) {
            down.between(row, density, line);
            across.between(line, pixels[row]);
        }
        return pixels;
    }

    /** Four nodes and their weights for each pixel along a row or a column. */
    private final class Axis {

        private final int[] first;
        private final float[] weights;

        Axis(long firstPixel, int size, long firstTarget) {
            this.first = new int[size];
            this.weights = new float[4 * size];
            for (int i = 0; i < size; i++) {
                long before = pixelNodes.before(firstPixel + i);
                double[] four = Cubic.weights(pixelNodes.at(firstPixel + i) - before);
                for (int k = 0; k < 4; k++) {
                    weights[4 * i + k] = (float) four[k];
                }
                first[i] = (int) (before - 1 - firstTarget);
            }
        }

        void between(int pixel, float[][] lines, float[] into) {
            float[] a = lines[first[pixel]];
            float[] b = lines[first[pixel] + 1];
            float[] c = lines[first[pixel] + 2];
            float[] d = lines[first[pixel] + 3];
            float wa = weights[4 * pixel];
            float wb = weights[4 * pixel + 1];
            float wc = weights[4 * pixel + 2];
            float wd = weights[4 * pixel + 3];
            for (int i = 0; i < into.length; i++) {
                into[i] = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
            }
        }

        void between(float[] line, float[] into) {
            for (int i = 0; i < into.length; i++) {
                int at = first[i];
                into[i] = weights[4 * i] * line[at]
                        + weights[4 * i + 1] * line[at + 1]
                        + weights[4 * i + 2] * line[at + 2]
                        + weights[4 * i + 3] * line[at + 3];
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import org.gridkeeper.engine.geo.PixelWindow;

/** Densities at the centres of pixels from those at nodes: the node itself, or cubic between 4 × 4 of them. */
final class LatticePixels {

    private static final int SIDE_PX = BlockRange.SIDE_PX;

    private final PixelNodes pixelNodes;
    private final NodeTargets targets;
    private final float[][] density;

    LatticePixels(PixelNodes pixelNodes, NodeTargets targets, float[][] density) {
        this.pixelNodes = pixelNodes;
        this.targets = targets;
        this.density = density;
    }

    /**
     * Paints a block unless a pixel may be off by too much.
     *
     * @param error by which its pixels may be off, in incidents/km²
     * @return whether it was painted
     */
    boolean paint(PixelWindow block, PixelWindow picture, HeatPainter painter, double error) {
        float[][] pixels = pixelNodes.areNodes() ? nodes(block) : interpolate(block);
        if (error > painter.allowedError()) {
            for (float[] row : pixels) {
                for (float density : row) {
                    if (!painter.isSure(density, error)) {
                        return false;
                    }
                }
            }
        }
        painter.paint(block, picture, pixels);
        return true;
    }

    private float[][] nodes(PixelWindow block) {
        int left = (int) ((pixelNodes.before(block.left()) - targets.left()) / targets.step());
        int top = (int) ((pixelNodes.before(block.top()) - targets.top()) / targets.step());
        float[][] pixels = new float[SIDE_PX][];
        for (int row = 0; row < SIDE_PX; row++) {
            pixels[row] = Arrays.copyOfRange(density[top + row], left, left + SIDE_PX);
        }
        return pixels;
    }

    private float[][] interpolate(PixelWindow block) {
        int[] west = new int[SIDE_PX];
        float[] across = weights(block.left(), targets.left(), west);
        int[] north = new int[SIDE_PX];
        float[] down = weights(block.top(), targets.top(), north);
        int first = west[0];
        int width = west[SIDE_PX - 1] + 4 - first;
        float[] line = new float[width];
        float[][] pixels = new float[SIDE_PX][SIDE_PX];
        for (int row = 0; row < SIDE_PX; row++) {
            float[] a = density[north[row]];
            float[] b = density[north[row] + 1];
            float[] c = density[north[row] + 2];
            float[] d = density[north[row] + 3];
            for (int i = 0; i < width; i++) {
                line[i] = down[4 * row] * a[first + i]
                        + down[4 * row + 1] * b[first + i]
                        + down[4 * row + 2] * c[first + i]
                        + down[4 * row + 3] * d[first + i];
            }
            for (int column = 0; column < SIDE_PX; column++) {
                int at = west[column] - first;
                pixels[row][column] = across[4 * column] * line[at]
                        + across[4 * column + 1] * line[at + 1]
                        + across[4 * column + 2] * line[at + 2]
                        + across[4 * column + 3] * line[at + 3];
            }
        }
        return pixels;
    }

    // Four weights per pixel, and the index of the first of its nodes among the targets.
    private float[] weights(long firstPixel, long firstTarget, int[] firstNode) {
        float[] weights = new float[4 * SIDE_PX];
        for (int i = 0; i < SIDE_PX; i++) {
            long before = pixelNodes.before(firstPixel + i);
            double[] four = Cubic.weights(pixelNodes.at(firstPixel + i) - before);
            for (int k = 0; k < 4; k++) {
                weights[4 * i + k] = (float) four[k];
            }
            firstNode[i] = (int) (before - 1 - firstTarget);
        }
        return weights;
    }
}

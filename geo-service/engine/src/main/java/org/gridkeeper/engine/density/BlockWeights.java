// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/** How much weight lies around the pixels of blocks. */
final class BlockWeights {

    private final PixelNodes pixelNodes;
    private final WeightedNodes weights;

    BlockWeights(WeightedNodes weights, PixelNodes pixelNodes) {
        this.pixelNodes = pixelNodes;
        this.weights = weights;
    }

    /**
     * The most weight in a square around any pixel of a window.
     *
     * @param reach of the square from the pixel, in nodes
     */
    double in(PixelWindow pixels, int reach) {
        NodeBox box = weights.box();
        int step = Math.max(1, (int) pixelNodes.nodesPerPixel());
        int west = (int) (pixelNodes.before(pixels.left()) - box.left());
        int east = (int) (pixelNodes.before(pixels.left() + pixels.width() - 1) - box.left());
        int north = (int) (pixelNodes.before(pixels.top()) - box.top());
        int south = (int) (pixelNodes.before(pixels.top() + pixels.height() - 1) - box.top());
        double most = 0;
        for (int row = north; row <= south; row += step) {
            for (int column = west; column <= east; column += step) {
                most = Math.max(most, weights.between(column - reach, row - reach, column + reach, row + reach));
            }
        }
        return most;
    }
}

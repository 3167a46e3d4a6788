// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/** How much weight lies around the pixels of blocks. */
final class BlockWeights {

    private final PixelNodes pixelNodes;
    private final NodeBox box;
    private final double[] cumulated;

    BlockWeights(NodeWeights weights, PixelNodes pixelNodes) {
        this.pixelNodes = pixelNodes;
        this.box = weights.box();
        this.cumulated = weights.cumulated();
    }

    /**
     * The most weight in a square around any pixel of a window.
     *
     * @param reach of the square from the pixel, in nodes
     */
    double in(PixelWindow pixels, int reach) {
        int step = Math.max(1, (int) pixelNodes.nodesPerPixel());
        int west = (int) (pixelNodes.before(pixels.left()) - box.left());
        int east = (int) (pixelNodes.before(pixels.left() + pixels.width() - 1) - box.left());
        int north = (int) (pixelNodes.before(pixels.top()) - box.top());
        int south = (int) (pixelNodes.before(pixels.top() + pixels.height() - 1) - box.top());
        double most = 0;
        for (int row = north; row <= south; row += step) {
            for (int column = west; column <= east; column += step) {
                most = Math.max(most, between(column - reach, row - reach, column + reach, row + reach));
            }
        }
        return most;
    }

    private double between(int west, int north, int east, int south) {
        int wide = box.width() + 1;
        return cumulated[south * wide + east]
                - cumulated[north * wide + east]
                - cumulated[south * wide + west]
                + cumulated[north * wide + west];
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/**
 * Where the centres of pixels lie on a lattice. Where pixels are 2, 4, 8 … nodes apart they are nodes; else they lie
 * between nodes, and their values are interpolated.
 *
 * @param nodesPerPixel above 0
 */
record PixelNodes(Lattice lattice, double nodesPerPixel) {

    static PixelNodes of(PixelWindow window, Lattice lattice) {
        return new PixelNodes(lattice, Math.scalb(1.0, lattice.level() - window.z()) / window.pixelRatio());
    }

    boolean areNodes() {
        return nodesPerPixel >= 2 && nodesPerPixel % 2 == 0;
    }

    /** The column or row of the centre of a world pixel. */
    double at(long pixel) {
        return (pixel + 0.5) * nodesPerPixel;
    }

    /** The last node not beyond the centre of a world pixel. */
    long before(long pixel) {
        return (long) Math.floor(at(pixel));
    }

    /** The nodes that the pixels of a window are made of. */
    NodeTargets targets(PixelWindow window) {
        long lastColumn = window.left() + window.width() - 1;
        long lastRow = window.top() + window.height() - 1;
        if (areNodes()) {
            int step = (int) nodesPerPixel;
            return new NodeTargets(
                    lattice, before(window.left()), before(window.top()), step, window.width(), window.height());
        }
        long left = before(window.left()) - 1;
        long top = before(window.top()) - 1;
        return new NodeTargets(
                lattice,
                left,
                top,
                1,
                (int) (before(lastColumn) + NodeWeights.STENCIL - left) + 1,
                (int) (before(lastRow) + NodeWeights.STENCIL - top) + 1);
    }
}

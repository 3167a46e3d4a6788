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

    /** From one node that a pixel is to the next, where pixels are nodes; else 1. */
    int step() {
        return areNodes() ? (int) nodesPerPixel : 1;
    }

    /** The nodes that the pixels of a window are made of. */
    NodeTargets targets(PixelWindow window) {
        NodeTargets before = before(window);
        return areNodes()
                ? before
                : new NodeTargets(
                        lattice,
                        before.left() - 1,
                        before.top() - 1,
                        1,
                        before.columns() + 1 + NodeWeights.STENCIL,
                        before.rows() + 1 + NodeWeights.STENCIL);
    }

    /** The last nodes not beyond the centres of the pixels of a window. */
    NodeTargets before(PixelWindow window) {
        long left = before(window.left());
        long top = before(window.top());
        int step = step();
        return new NodeTargets(
                lattice,
                left,
                top,
                step,
                (int) (before(window.left() + window.width() - 1) - left) / step + 1,
                (int) (before(window.top() + window.height() - 1) - top) / step + 1);
    }
}

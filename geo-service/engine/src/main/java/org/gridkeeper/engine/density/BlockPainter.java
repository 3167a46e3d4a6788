// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.geo.PixelWindow;

/** Takes the densities of blocks, in incidents/km² by row and column and NaN where withheld, and says how exact they must be. */
interface BlockPainter {

    /** What any pixel may be off by, in incidents/km². */
    double allowedError();

    /**
     * Whether every density in a block is exact enough.
     *
     * @param densities the block's from a column on
     * @param error by which they may be off
     */
    boolean isSure(float[][] densities, int column, double error);

    /**
     * Paints that part of a block which lies in a picture.
     *
     * @param densities the block's from a column on
     */
    void paint(PixelWindow block, PixelWindow window, float[][] densities, int column);
}

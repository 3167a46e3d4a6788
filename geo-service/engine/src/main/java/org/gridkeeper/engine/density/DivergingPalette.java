// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/**
 * Colours for more and for less: {@value #STEPS} steps of red upwards, as many of blue downwards, each darker and less
 * transparent than the one before; what is the same is transparent. Anchors: RdBu of <a
 * href="https://colorbrewer2.org">ColorBrewer</a> (Cynthia Brewer, Apache-2.0).
 */
final class DivergingPalette {

    static final int STEPS = 32;

    private static final int[] MORE = {0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F};
    private static final int[] LESS = {0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC, 0x053061};
    private static final double FIRST_ALPHA = 0.30;
    private static final double FULL_ALPHA = 0.85;
    private static final int FULL_ALPHA_STEP = 11;

    private static final int[] ARGB = colours();

    private DivergingPalette() {}

    /** The index of a step −{@value #STEPS} … {@value #STEPS}. */
    static int index(int step) {
        return step >= 0 ? step : STEPS - step;
    }

    /** Colour and alpha of a step as 0xAARRGGBB, not premultiplied. */
    static int argb(int step) {
        return ARGB[index(step)];
    }

    static IndexColorModel colorModel() {
        return new IndexColorModel(8, ARGB.length, ARGB, 0, true, 0, DataBuffer.TYPE_BYTE);
    }

    private static int[] colours() {
        int[] argb = new int[2 * STEPS + 1];
        for (int step = 1; step <= STEPS; step++) {
            double along = (double) (step - 1) / (STEPS - 1);
            double opacity =
                    FIRST_ALPHA + (FULL_ALPHA - FIRST_ALPHA) * Math.min(1, (double) (step - 1) / (FULL_ALPHA_STEP - 1));
            argb[index(step)] = Ramp.argb(MORE, along, opacity);
            argb[index(-step)] = Ramp.argb(LESS, along, opacity);
        }
        return argb;
    }
}

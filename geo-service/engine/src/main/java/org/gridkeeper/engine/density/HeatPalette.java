// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.awt.image.IndexColorModel;

/**
 * The 64 colours of a heatmap, from light yellow over orange and red to dark red, each darker than the one before, with
 * an alpha that rises over the first third so that sparse places let the map shine through. Index 0 is transparent;
 * index k = 1 … 64 is the rate k · {@link HeatScale#stepRate()}, rounded to the nearest, so 0 is everything below half a
 * step. Anchors: YlOrRd of <a href="https://colorbrewer2.org">ColorBrewer</a> (Cynthia Brewer, Apache-2.0).
 */
public final class HeatPalette {

    public static final int STEPS = 64;

    private static final int[] ANCHORS = {0xFFEDA0, 0xFED976, 0xFEB24C, 0xFD8D3C, 0xFC4E2A, 0xE31A1C, 0xBD0026, 0x800026
    };
    private static final double FIRST_ALPHA = 0.30;
    private static final double FULL_ALPHA = 0.85;
    private static final int FULL_ALPHA_STEP = 22;

    private static final int[] ARGB = colours();

    private HeatPalette() {}

    /** The palette index of a rate, 0 … 64; rates above the scale take the last; NaN (withheld) takes 0. */
    public static int stepOf(double rate, HeatScale scale) {
        double step = Math.floor(rate / scale.stepRate() + 0.5);
        return step >= 1 ? (int) Math.min(STEPS, step) : 0;
    }

    /** The smallest rate that is shown in a step 1 … 64. */
    public static double lowerRate(int step, HeatScale scale) {
        return (step - 0.5) * scale.stepRate();
    }

    /** Colour and alpha of a palette index 0 … 64 as 0xAARRGGBB, not premultiplied. */
    public static int argb(int step) {
        return ARGB[step];
    }

    static IndexColorModel colorModel() {
        return new IndexColorModel(8, ARGB.length, ARGB, 0, true, 0, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int[] colours() {
        int[] argb = new int[STEPS + 1];
        for (int k = 1; k <= STEPS; k++) {
            double opacity =
                    FIRST_ALPHA + (FULL_ALPHA - FIRST_ALPHA) * Math.min(1, (double) (k - 1) / (FULL_ALPHA_STEP - 1));
            argb[k] = Ramp.argb(ANCHORS, (double) (k - 1) / (STEPS - 1), opacity);
        }
        return argb;
    }
}

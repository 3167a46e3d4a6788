// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** Colours between anchors that lie evenly along a line. */
final class Ramp {

    private Ramp() {}

    /**
     * A colour as 0xAARRGGBB.
     *
     * @param anchors as 0xRRGGBB
     * @param along 0 at the first anchor, 1 at the last
     * @param opacity 0 … 1
     */
    static int argb(int[] anchors, double along, double opacity) {
        double at = along * (anchors.length - 1);
        int anchor = Math.min(anchors.length - 2, (int) at);
        double part = at - anchor;
        int colour = (int) Math.round(255 * opacity) << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = anchors[anchor] >> shift & 0xFF;
            int b = anchors[anchor + 1] >> shift & 0xFF;
            colour |= (int) Math.round(a + part * (b - a)) << shift;
        }
        return colour;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/**
 * The colours of the numbers of a coverage.
 *
 * @param entries ascending by their quantity
 */
public record ColorMap(Kind kind, List<Entry> entries) {

    /** What the colour of a number between two entries is. */
    public enum Kind {
        /** In between; that of the first below all, that of the last above all. */
        RAMP,
        /** That of the first entry whose quantity it is below; none beyond the last. */
        INTERVALS,
        /** None: only the quantities themselves have one. */
        VALUES
    }

    /**
     * A quantity and its colour.
     *
     * @param argb straight alpha, red, green, blue
     * @param label for the legend; may be empty
     */
    public record Entry(double quantity, int argb, String label) {}

    public ColorMap {
        entries = List.copyOf(entries);
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).quantity > entries.get(i).quantity) {
                throw new IllegalArgumentException("quantities must ascend");
            }
        }
    }

    /** The colour of a number, straight alpha; 0 for none. */
    public int argb(double number) {
        if (Double.isNaN(number) || entries.isEmpty()) {
            return 0;
        }
        int above = 0;
        while (above < entries.size() && entries.get(above).quantity <= number) {
            above++;
        }
        return switch (kind) {
            case VALUES -> above > 0 && entries.get(above - 1).quantity == number ? entries.get(above - 1).argb : 0;
            case INTERVALS -> above < entries.size() ? entries.get(above).argb : 0;
            case RAMP -> ramp(number, above);
        };
    }

    private int ramp(double number, int above) {
        if (above == 0 || above == entries.size()) {
            return entries.get(Math.max(0, above - 1)).argb;
        }
        Entry lower = entries.get(above - 1);
        Entry upper = entries.get(above);
        double share = (number - lower.quantity) / (upper.quantity - lower.quantity);
        int mixed = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int from = lower.argb >>> shift & 255;
            int to = upper.argb >>> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}

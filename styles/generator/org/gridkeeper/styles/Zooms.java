// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of zooms, both ends included.
 *
 * @param first 0 for all that are further away
 * @param last {@link #CLOSEST} for all that are closer
 */
record Zooms(int first, int last) {

    static final int CLOSEST = 30;
    private static final Zooms ALL = new Zooms(0, CLOSEST);

    /** By zoom from 7: the scale denominator half-way to the zoom before it, where its rules begin. */
    private static final int[] BEGINS = {
        6_400_000, 3_200_000, 1_600_000, 800_000, 400_000, 200_000, 100_000, 50_000, 25_000, 12_500, 6_000, 3_000, 1_500
    };

    private static final int FIRST_BOUND = 7;

    /** Reads "12", "10-12", "-9" or "17-", several of them apart by spaces; all zooms for nothing. */
    static List<Zooms> listOf(String text) {
        if (text.isBlank()) {
            return List.of(ALL);
        }
        List<Zooms> ranges = new ArrayList<>();
        for (String part : text.strip().split(" ")) {
            int dash = part.indexOf('-');
            String first = dash < 0 ? part : part.substring(0, dash);
            String last = dash < 0 ? part : part.substring(dash + 1);
            ranges.add(new Zooms(
                    first.isEmpty() ? 0 : Integer.parseInt(first), last.isEmpty() ? CLOSEST : Integer.parseInt(last)));
        }
        return ranges;
    }

    Zooms meet(Zooms other) {
        return new Zooms(Math.max(first, other.first), Math.min(last, other.last));
    }

    boolean isEmpty() {
        return first > last;
    }

    /** MinScaleDenominator and MaxScaleDenominator, as far as there are bounds. */
    void write(SldText out) {
        if (last < CLOSEST) {
            out.leaf("MinScaleDenominator", String.valueOf(begin(last + 1)));
        }
        if (first > 0) {
            out.leaf("MaxScaleDenominator", String.valueOf(begin(first)));
        }
    }

    private static int begin(int zoom) {
        if (zoom < FIRST_BOUND || zoom - FIRST_BOUND >= BEGINS.length) {
            throw new IllegalArgumentException("there is no bound before zoom " + zoom);
        }
        return BEGINS[zoom - FIRST_BOUND];
    }
}

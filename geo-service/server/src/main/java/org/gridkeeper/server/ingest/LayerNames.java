// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Tells a mistyped layer id from the name of a new layer. */
final class LayerNames {

    /** In ids shorter than this a second slip would make one word of another: areas, trees. */
    private static final int LONG = 6;

    private LayerNames() {}

    /** The known id that an unknown one was probably meant to be. */
    static Optional<String> meant(String given, Collection<String> known) {
        String plain = given.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(id -> slips(plain, id) <= (Math.min(plain.length(), id.length()) < LONG ? 1 : 2))
                .min((a, b) -> Integer.compare(slips(plain, a), slips(plain, b)));
    }

    /**
     * Letters added, left out, changed, or swapped with their neighbour (the <a
     * href="https://doi.org/10.1145/363958.363994">optimal string alignment distance</a>).
     */
    static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int changed = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], 1 + slips[i - 2][j - 2]);
                }
            }
        }
        return slips[a.length()][b.length()];
    }
}

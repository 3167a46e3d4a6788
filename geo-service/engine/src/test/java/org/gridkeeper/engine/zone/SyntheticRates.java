// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes the input of the reference of drawn rates: seeded counts against exposures from small to large. Runs from its
 * source alone: {@code java SyntheticRates.java out.csv}.
 */
final class SyntheticRates {

    private static final int CELLS = 400;

    private SyntheticRates() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), csv(), StandardCharsets.UTF_8);
    }

    static String csv() {
        Random random = new Random(19910814);
        StringBuilder out = new StringBuilder("code,count,exposure\n");
        for (int i = 0; i < CELLS; i++) {
            int exposure = 1 + random.nextInt(i % 10 == 0 ? 20 : 900);
            int count = 1 + Math.toIntExact(Math.round(exposure * 0.05 * random.nextDouble()));
            out.append("c%03d,%d,%d\n".formatted(i, count, exposure));
        }
        return out.toString();
    }
}

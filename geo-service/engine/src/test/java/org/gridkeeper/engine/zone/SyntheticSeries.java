// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes the input of the Mann–Kendall reference: seeded series of 3 to 40 values that rise, fall or do neither, with few
 * ties, many, or nothing else. Runs from its source alone: {@code java SyntheticSeries.java out.csv}.
 */
final class SyntheticSeries {

    private static final int SERIES = 300;
    private static final long SEED = 20241117;

    private SyntheticSeries() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), csv(), StandardCharsets.UTF_8);
    }

    static String csv() {
        Random random = new Random(SEED);
        StringBuilder out = new StringBuilder("code,values\n");
        for (int i = 0; i < SERIES; i++) {
            int n = 3 + random.nextInt(38);
            double slope = (random.nextInt(5) - 2) * 0.3;
            double step = random.nextInt(3) == 0 ? 4 : random.nextInt(10) == 0 ? 1000 : 0.25;
            out.append("s%03d,".formatted(i));
            for (int t = 0; t < n; t++) {
                double value = Math.rint((slope * t + 3 * (random.nextDouble() - 0.5)) / step) * step + 0.0;
                out.append(t == 0 ? "" : " ").append(value);
            }
            out.append('\n');
        }
        return out.toString();
    }
}

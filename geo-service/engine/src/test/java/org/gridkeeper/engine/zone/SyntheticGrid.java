// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the input of the Gi* reference: a seeded grid of 30×30 cells with two hot spots, from whose queen neighbours some
 * are taken and to which some far ones are added. Runs from its source alone: {@code java SyntheticGrid.java out.csv}.
 */
final class SyntheticGrid {

    private static final int SIDE = 30;
    private static final long SEED = 20240808;

    private SyntheticGrid() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), csv(), StandardCharsets.UTF_8);
    }

    static String csv() {
        Random random = new Random(SEED);
        List<TreeSet<Integer>> neighbours = neighbours(random);
        StringBuilder out = new StringBuilder("code,x,neighbours\n");
        for (int i = 0; i < SIDE * SIDE; i++) {
            String codes = neighbours.get(i).stream().map(SyntheticGrid::code).collect(Collectors.joining(" "));
            out.append("%s,%d,%s\n".formatted(code(i), incidents(i, random), codes));
        }
        return out.toString();
    }

    private static String code(int i) {
        return "140802001%03d%03d".formatted(1 + i / SIDE, 1 + i % SIDE);
    }

    private static int incidents(int i, Random random) {
        double mean = 4 + 25 * near(i, 7, 9, 3) + 12 * near(i, 22, 20, 5);
        int n = 0;
        for (double t = -StrictMath.log(1 - random.nextDouble());
                t < mean;
                t -= StrictMath.log(1 - random.nextDouble())) {
            n++;
        }
        return n;
    }

    private static double near(int i, int row, int column, double width) {
        double dr = i / SIDE - row;
        double dc = i % SIDE - column;
        return StrictMath.exp(-(dr * dr + dc * dc) / (2 * width * width));
    }

    private static List<TreeSet<Integer>> neighbours(Random random) {
        List<TreeSet<Integer>> all = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            all.add(new TreeSet<>());
        }
        for (int a = 0; a < SIDE * SIDE; a++) {
            for (int b = a + 1; b < SIDE * SIDE; b++) {
                boolean touching = Math.abs(a / SIDE - b / SIDE) <= 1 && Math.abs(a % SIDE - b % SIDE) <= 1;
                if (touching ? random.nextDouble() < 0.85 : random.nextDouble() < 0.0002) {
                    all.get(a).add(b);
                    all.get(b).add(a);
                }
            }
        }
        // One cell that touches no other, as an island does.
        int island = 14 * SIDE + 3;
        all.get(island).forEach(b -> all.get(b).remove(island));
        all.get(island).clear();
        return all;
    }
}

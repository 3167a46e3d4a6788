// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What R was asked, and what it answered. */
final class Oracle {

    private Oracle() {}

    static String text(String file) {
        try (InputStream in = Oracle.class.getResourceAsStream("/oracle/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    /** The last column of cells, codes parted by spaces, as rows. */
    static int[][] neighbours(List<String[]> cells) {
        Map<String, Integer> rowOf = new HashMap<>();
        cells.forEach(cell -> rowOf.put(cell[0], rowOf.size()));
        return cells.stream()
                .map(cell -> Arrays.stream(cell[2].split(" "))
                        .filter(code -> !code.isEmpty())
                        .mapToInt(rowOf::get)
                        .toArray())
                .toArray(int[][]::new);
    }
}

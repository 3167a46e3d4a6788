// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunSumsTest {

    private static final int SIZE = 35;
    private static final int PARTS = 7;

    private final Random random = new Random(3);
    private final long[][] nodes = new long[PARTS][SIZE];
    private final long[][] cells = new long[PARTS][SIZE];

    /** Sums of so many bits, the nodes' with either sign. */
    private RunSums sums(int nodeBits, int cellBits) {
        RunSums sums = new RunSums(PARTS, SIZE);
        for (int part = 0; part < PARTS; part++) {
            for (int i = 0; i < SIZE; i++) {
                nodes[part][i] = random.nextLong() >> (63 - nodeBits);
                cells[part][i] = random.nextLong() >>> (64 - cellBits);
            }
            sums.keep(part, new long[][] {nodes[part]}, new long[][] {cells[part]});
        }
        return sums;
    }

    private void assertAddsUp(RunSums sums) {
        for (int k = 0; k < 200; k++) {
            int earlier = random.nextInt(PARTS + 1) - 1;
            int later = random.nextInt(PARTS);
            int from = random.nextInt(SIZE);
            int length = random.nextInt(SIZE - from + 1);
            int to = random.nextInt(10);
            long[] toNodes = random.longs(SIZE + 10, -1000, 1000).toArray();
            long[] toCells = random.longs(SIZE + 10, 0, 1000).toArray();
            long[] expectedNodes = toNodes.clone();
            long[] expectedCells = toCells.clone();
            for (int i = 0; i < length; i++) {
                expectedNodes[to + i] += nodes[later][from + i] - (earlier < 0 ? 0 : nodes[earlier][from + i]);
                expectedCells[to + i] += cells[later][from + i] - (earlier < 0 ? 0 : cells[earlier][from + i]);
            }
            if (earlier < 0) {
                sums.add(later, from, length, toNodes, toCells, to);
            } else {
                sums.addBetween(earlier, later, from, length, toNodes, toCells, to);
            }
            assertArrayEquals(expectedNodes, toNodes);
            assertArrayEquals(expectedCells, toCells);
        }
    }

    @Test
    void small_sums_take_six_bytes_and_come_back_as_they_were() {
        RunSums sums = sums(30, 16);
        assertAddsUp(sums);
        assertEquals(6L * PARTS * SIZE, sums.memory(), "no upper halves");
    }

    @Test
    void sums_that_their_lower_half_does_not_hold_come_back_as_they_were() {
        assertAddsUp(sums(32, 16));
        assertAddsUp(sums(31, 17));
        assertAddsUp(sums(50, 40));
    }
}

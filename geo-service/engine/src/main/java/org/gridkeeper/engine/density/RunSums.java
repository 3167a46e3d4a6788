// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.jspecify.annotations.Nullable;

/**
 * What {@link NodeWeights} of one box had after each part of a run of incidents, in as few bytes as hold it: a number is its
 * lower half, 32 bits with a sign for a node and 16 without for a cell, and an upper one that is there only when some number
 * of the run has one. Part after part, in one array each, so that two of them are read without going from object to object.
 */
final class RunSums {

    private static final int UPPER_NODES = 32;
    private static final int UPPER_CELLS = 16;

    /** Nodes of the box, and cells. */
    private final int size;

    private final int[] nodes;
    private final char[] cells;
    private int @Nullable [] upperNodes;
    private int @Nullable [] upperCells;

    RunSums(int parts, int size) {
        this.size = size;
        this.nodes = new int[Math.multiplyExact(parts, size)];
        this.cells = new char[nodes.length];
    }

    /**
     * Keeps what was there after a part.
     *
     * @param ofNodes units by row and column
     * @param ofCells units by the row and the column of cells; not below 0, nor 2⁴⁷ or more
     */
    void keep(int part, long[][] ofNodes, long[][] ofCells) {
        int at = part * size;
        for (int row = 0; row < ofNodes.length; row++) {
            for (int column = 0; column < ofNodes[row].length; column++) {
                long node = ofNodes[row][column];
                long cell = ofCells[row][column];
                nodes[at] = (int) node;
                cells[at] = (char) cell;
                upperNodes = withUpper(upperNodes, at, (node - nodes[at]) >> UPPER_NODES);
                upperCells = withUpper(upperCells, at, cell >> UPPER_CELLS);
                at++;
            }
        }
    }

    private int @Nullable [] withUpper(int @Nullable [] upper, int at, long value) {
        if (value == 0) {
            return upper;
        }
        int[] with = upper == null ? new int[nodes.length] : upper;
        with[at] = Math.toIntExact(value);
        return with;
    }

    // Loops of one sum each, which the compiler turns into wide instructions.

    /**
     * Adds what some nodes and cells had after a part to others.
     *
     * @param from the first of them
     * @param to where the first is added
     */
    void add(int part, int from, int length, long[] toNodes, long[] toCells, int to) {
        int at = part * size + from;
        for (int i = 0; i < length; i++) {
            toNodes[to + i] += nodes[at + i];
        }
        for (int i = 0; i < length; i++) {
            toCells[to + i] += cells[at + i];
        }
        addUpper(at, 1, length, toNodes, toCells, to);
    }

    /** Adds what they gained from after one part to after another. */
    void addBetween(int earlier, int later, int from, int length, long[] toNodes, long[] toCells, int to) {
        int less = earlier * size + from;
        int more = later * size + from;
        for (int i = 0; i < length; i++) {
            toNodes[to + i] += (long) nodes[more + i] - nodes[less + i];
        }
        for (int i = 0; i < length; i++) {
            toCells[to + i] += cells[more + i] - cells[less + i];
        }
        addUpper(less, -1, length, toNodes, toCells, to);
        addUpper(more, 1, length, toNodes, toCells, to);
    }

    private void addUpper(int at, long sign, int length, long[] toNodes, long[] toCells, int to) {
        int[] upper = upperNodes;
        for (int i = 0; upper != null && i < length; i++) {
            toNodes[to + i] += (sign * upper[at + i]) << UPPER_NODES;
        }
        upper = upperCells;
        for (int i = 0; upper != null && i < length; i++) {
            toCells[to + i] += (sign * upper[at + i]) << UPPER_CELLS;
        }
    }

    /** Bytes of memory. */
    long memory() {
        return 4L * nodes.length
                + 2L * cells.length
                + (upperNodes == null ? 0 : 4L * nodes.length)
                + (upperCells == null ? 0 : 4L * nodes.length);
    }
}

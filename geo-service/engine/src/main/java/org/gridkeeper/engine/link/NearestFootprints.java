// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Arrays;

/** The best few footprints that a search has met so far. For one search. */
final class NearestFootprints {

    private final String[] ids;
    private final int[] rows;
    private final double[] squares;
    private int size;

    NearestFootprints(int wanted, String[] ids) {
        int capacity = Math.min(wanted, Math.max(1, ids.length));
        this.ids = ids;
        rows = new int[capacity];
        squares = new double[capacity];
        Arrays.fill(squares, BuildingLocator.REACH_METRES * BuildingLocator.REACH_METRES);
    }

    /** Nothing farther away than this, in m², can still be among the best. */
    double limit() {
        return squares[squares.length - 1];
    }

    void offer(int row, double squareMetres) {
        if (!(squareMetres <= limit()) || (size == rows.length && !isBefore(row, squareMetres, size - 1))) {
            return;
        }
        int at = size < rows.length ? size++ : size - 1;
        while (at > 0 && isBefore(row, squareMetres, at - 1)) {
            rows[at] = rows[at - 1];
            squares[at] = squares[at - 1];
            at--;
        }
        rows[at] = row;
        squares[at] = squareMetres;
    }

    private boolean isBefore(int row, double squareMetres, int at) {
        return squareMetres < squares[at] || (squareMetres == squares[at] && ids[row].compareTo(ids[rows[at]]) < 0);
    }

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    double metres(int i) {
        return Math.sqrt(squares[i]);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/**
 * How the rows of a packed list and of a list of fresh rows follow one another in a new list: runs, each of neighbours of
 * one of the two. Rows of the old list that are gone are in no run. Immutable.
 */
final class Splice {

    /** For each run: whether it is fresh, its first row there, and its first row in the new list, with an end. */
    private final boolean[] fresh;

    private final int[] first;
    private final int[] target;

    private Splice(boolean[] fresh, int[] first, int[] target) {
        this.fresh = fresh;
        this.first = first;
        this.target = target;
    }

    /**
     * The order of a new list.
     *
     * @param size of the old list
     * @param gone rows of it that are not in the new one, ascending
     * @param before for each fresh row the old row, gone or not, that it stands before, ascending
     */
    static Splice of(int size, int[] gone, int[] before) {
        IntList runs = new IntList(); // Triples: 1 when fresh, first row, length.
        int old = 0;
        int g = 0;
        int f = 0;
        while (g < gone.length || f < before.length) {
            int event = Math.min(g < gone.length ? gone[g] : size, f < before.length ? before[f] : size);
            add(runs, 0, old, event - old);
            old = event;
            int from = f;
            while (f < before.length && before[f] == event) {
                f++;
            }
            add(runs, 1, from, f - from);
            if (g < gone.length && gone[g] == event) {
                g++;
                old++;
            }
        }
        add(runs, 0, old, size - old);
        return of(runs);
    }

    private static void add(IntList runs, int isFresh, int first, int length) {
        if (length > 0) {
            runs.add(isFresh);
            runs.add(first);
            runs.add(length);
        }
    }

    private static Splice of(IntList runs) {
        int n = runs.size() / 3;
        boolean[] fresh = new boolean[n];
        int[] first = new int[n];
        int[] target = new int[n + 1];
        for (int run = 0; run < n; run++) {
            fresh[run] = runs.get(3 * run) == 1;
            first[run] = runs.get(3 * run + 1);
            target[run + 1] = target[run] + runs.get(3 * run + 2);
        }
        return new Splice(fresh, first, target);
    }

    int size() {
        return target[target.length - 1];
    }

    int runs() {
        return first.length;
    }

    boolean isFresh(int run) {
        return fresh[run];
    }

    /** The first row of a run in its own list. */
    int first(int run) {
        return first[run];
    }

    /** The first row of a run in the new list. */
    int target(int run) {
        return target[run];
    }

    int length(int run) {
        return target[run + 1] - target[run];
    }

    /** Copies arrays of one value a row; all three of one primitive type. */
    void copy(Object old, Object freshRows, Object into) {
        for (int run = 0; run < runs(); run++) {
            System.arraycopy(fresh[run] ? freshRows : old, first[run], into, target[run], length(run));
        }
    }

    /** The new places of the rows of one of the two lists, −1 for those gone. */
    int[] places(int rows, boolean ofFresh) {
        int[] places = new int[rows];
        java.util.Arrays.fill(places, -1);
        for (int run = 0; run < runs(); run++) {
            for (int i = 0; fresh[run] == ofFresh && i < length(run); i++) {
                places[first[run] + i] = target[run] + i;
            }
        }
        return places;
    }
}

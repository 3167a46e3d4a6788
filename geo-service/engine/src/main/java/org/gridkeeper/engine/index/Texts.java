// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts, packed: all as UTF-8 in one array, text i from {@code start[i]} to {@code start[i + 1]}. They compare as
 * {@link String#compareTo} does. Immutable.
 */
final class Texts {

    private final byte[] utf8;
    private final int[] start;

    Texts(byte[] utf8, int[] start) {
        this.utf8 = utf8;
        this.start = start;
    }

    int size() {
        return start.length - 1;
    }

    String get(int i) {
        return new String(utf8, start[i], start[i + 1] - start[i], StandardCharsets.UTF_8);
    }

    int compare(int i, int j) {
        return compare(i, this, j);
    }

    int compare(int i, Texts other, int j) {
        return compare(i, other.utf8, other.start[j], other.start[j + 1]);
    }

    int compare(int i, byte[] other) {
        return compare(i, other, 0, other.length);
    }

    private int compare(int i, byte[] other, int from, int to) {
        int at = Arrays.mismatch(utf8, start[i], start[i + 1], other, from, to);
        if (at < 0) {
            return 0;
        }
        int left = start[i] + at;
        int right = from + at;
        if (left == start[i + 1] || right == to) {
            return (start[i + 1] - start[i]) - (to - from);
        }
        return rank(utf8[left]) - rank(other[right]);
    }

    /** The first eight bytes as an unsigned number that orders as the texts do. */
    long prefix(int i) {
        long prefix = 0;
        for (int at = start[i]; at < start[i] + Long.BYTES; at++) {
            prefix = prefix << Byte.SIZE | (at < start[i + 1] ? rank(utf8[at]) : 0);
        }
        return prefix;
    }

    /** UTF-16 has the characters from U+E000 on after the supplementary ones; UTF-8 has them before. */
    private static int rank(byte b) {
        int value = b & 0xff;
        return (value & 0xfe) == 0xee ? value + 0x0e : value;
    }

    boolean startsWith(int i, byte[] beginning) {
        int end = start[i] + beginning.length;
        return end <= start[i + 1] && Arrays.equals(utf8, start[i], end, beginning, 0, beginning.length);
    }

    /** The texts in another order. */
    Texts inOrder(int[] order) {
        int[] starts = new int[order.length + 1];
        byte[] bytes = new byte[utf8.length];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            int length = start[order[i] + 1] - start[order[i]];
            System.arraycopy(utf8, start[order[i]], bytes, at, length);
            at += length;
            starts[i + 1] = at;
        }
        return new Texts(bytes, starts);
    }

    Texts spliced(Splice splice, Texts fresh) {
        int[] starts = new int[splice.size() + 1];
        long length = 0;
        for (int run = 0; run < splice.runs(); run++) {
            Texts from = splice.isFresh(run) ? fresh : this;
            int first = splice.first(run);
            length += from.start[first + splice.length(run)] - from.start[first];
        }
        byte[] bytes = new byte[TextsBuilder.lengthOf(length)];
        int at = 0;
        for (int run = 0; run < splice.runs(); run++) {
            Texts from = splice.isFresh(run) ? fresh : this;
            int first = splice.first(run);
            int target = splice.target(run);
            int shift = at - from.start[first];
            int rows = splice.length(run);
            for (int i = 1; i <= rows; i++) {
                starts[target + i] = from.start[first + i] + shift;
            }
            System.arraycopy(from.utf8, from.start[first], bytes, at, from.start[first + rows] - from.start[first]);
            at = starts[target + rows];
        }
        return new Texts(bytes, starts);
    }

    /** Index of the first of these sorted texts that is not less than another. */
    int lowerBound(byte[] other) {
        int low = 0;
        int high = size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (compare(mid, other) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    long memory() {
        return utf8.length + 4L * start.length;
    }
}

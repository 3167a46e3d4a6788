// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;

/**
 * A prefix code of shortest total length whose words are no longer than a limit, or little longer where the limit
 * counts; canonical as RFC 1951 wants it, words with their first bit lowest.
 */
final class HuffmanCode {

    private final int[] lengths;
    private final int[] words;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.words = words(lengths);
    }

    /**
     * The code for symbols that occur so often.
     *
     * @param limit the longest word in bits; 2 to that power must be no fewer than the symbols
     */
    static HuffmanCode of(int[] occurrences, int limit) {
        long[] rarestFirst = new long[occurrences.length];
        int used = 0;
        for (int symbol = 0; symbol < occurrences.length; symbol++) {
            if (occurrences[symbol] > 0) {
                rarestFirst[used++] = ((long) occurrences[symbol] << 16) | symbol;
            }
        }
        // A decoder may refuse a code of fewer than two words.
        for (int symbol = 0; used < 2; symbol++) {
            if (occurrences[symbol] == 0) {
                rarestFirst[used++] = (1L << 16) | symbol;
            }
        }
        Arrays.sort(rarestFirst, 0, used);
        int[] perLength = limited(perLength(rarestFirst, used), limit);
        int[] lengths = new int[occurrences.length];
        int at = 0;
        for (int length = limit; length > 0; length--) {
            for (int i = 0; i < perLength[length]; i++) {
                lengths[(int) rarestFirst[at++] & 0xFFFF] = length;
            }
        }
        return new HuffmanCode(lengths);
    }

    /** How many words of each length the shortest code has, by merging the two rarest again and again. */
    private static int[] perLength(long[] rarestFirst, int used) {
        int nodes = 2 * used - 1;
        long[] weights = new long[nodes];
        int[] parents = new int[nodes];
        for (int i = 0; i < used; i++) {
            weights[i] = rarestFirst[i] >>> 16;
        }
        int leaf = 0;
        int inner = used;
        for (int next = used; next < nodes; next++) {
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf = leaf < used && (inner == next || weights[leaf] <= weights[inner]);
                int taken = takesLeaf ? leaf++ : inner++;
                weights[next] += weights[taken];
                parents[taken] = next;
            }
        }
        int[] depths = new int[nodes];
        int[] perLength = new int[used + 1];
        for (int node = nodes - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
            if (node < used) {
                perLength[depths[node]]++;
            }
        }
        return perLength;
    }

    /** Shortens the longest words, and makes room for them by lengthening the next shorter ones. */
    private static int[] limited(int[] perLength, int limit) {
        int[] limited = new int[limit + 1];
        long taken = 0;
        for (int length = 1; length < perLength.length; length++) {
            limited[Math.min(length, limit)] += perLength[length];
            taken += (long) perLength[length] << (limit - Math.min(length, limit));
        }
        for (; taken > 1L << limit; taken--) {
            int shorter = limit - 1;
            while (limited[shorter] == 0) {
                shorter--;
            }
            limited[limit]--;
            limited[shorter]--;
            limited[shorter + 1] += 2;
        }
        return limited;
    }

    private static int[] words(int[] lengths) {
        int[] words = new int[lengths.length];
        int[] next = new int[Integer.SIZE];
        for (int length : lengths) {
            next[length]++;
        }
        int word = 0;
        next[0] = 0;
        for (int length = 1; length < next.length; length++) {
            int count = next[length];
            next[length] = word;
            word = (word + count) << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                words[symbol] = Integer.reverse(next[length]++) >>> (32 - length);
            }
        }
        return words;
    }

    int word(int symbol) {
        return words[symbol];
    }

    /** Bits of a word; 0 for a symbol that does not occur. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** How many symbols there are through the last that occurs. */
    int size() {
        int size = lengths.length;
        while (lengths[size - 1] == 0) {
            size--;
        }
        return size;
    }
}

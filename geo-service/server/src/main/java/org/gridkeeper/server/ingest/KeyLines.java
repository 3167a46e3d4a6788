// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.security.SecureRandom;

/**
 * The keys that an import has met, each with its line. Keys are kept as digests of 128 bits, under seeds of the run's
 * own, so that a row costs 20 bytes at most twice over whatever its key is; that two keys of a billion rows meet is less
 * likely than one in 10^20. For one thread.
 */
final class KeyLines {

    private static final int SEGMENTS = 256;
    private static final int FIRST_SLOTS = 64;

    // By segment, chosen by the highest bits: growing one of many tables needs little room for its copy. A slot whose
    // two
    // halves are both 0 is free.
    private final long[][] high = new long[SEGMENTS][FIRST_SLOTS];
    private final long[][] low = new long[SEGMENTS][FIRST_SLOTS];
    private final int[][] line = new int[SEGMENTS][FIRST_SLOTS];
    private final int[] size = new int[SEGMENTS];
    private final long seed;
    private final long otherSeed;

    KeyLines() {
        SecureRandom random = new SecureRandom();
        seed = random.nextLong();
        otherSeed = random.nextLong();
    }

    /** The line that has the key already; 0, and the key is taken down, when there is none. Lines count from 1. */
    long put(String key, long lineOfKey) {
        long h = seed;
        long l = otherSeed;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
            l = (Long.rotateLeft(l, 27) ^ key.charAt(i)) * 0xD6E8FEB86659FD93L;
        }
        h = mixed(h + key.length());
        l = mixed(l ^ Long.rotateLeft(h, 17));
        return put(h == 0 && l == 0 ? 1 : h, l, (int) Math.min(lineOfKey, Integer.MAX_VALUE));
    }

    // The finish of MurmurHash3, which spreads every bit over all.
    private static long mixed(long bits) {
        long x = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return x ^ (x >>> 33);
    }

    private int put(long h, long l, int lineOfKey) {
        int segment = (int) (h >>> 56);
        int slot = slot(segment, h, l);
        if (high[segment][slot] != 0 || low[segment][slot] != 0) {
            return line[segment][slot];
        }
        high[segment][slot] = h;
        low[segment][slot] = l;
        line[segment][slot] = lineOfKey;
        if (++size[segment] * 4L > high[segment].length * 3L) {
            grow(segment);
        }
        return 0;
    }

    private int slot(int segment, long h, long l) {
        long[] highs = high[segment];
        long[] lows = low[segment];
        int mask = highs.length - 1;
        int slot = (int) l & mask;
        while ((highs[slot] != 0 || lows[slot] != 0) && (highs[slot] != h || lows[slot] != l)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow(int segment) {
        long[] highs = high[segment];
        long[] lows = low[segment];
        int[] lines = line[segment];
        high[segment] = new long[highs.length * 2];
        low[segment] = new long[highs.length * 2];
        line[segment] = new int[highs.length * 2];
        for (int i = 0; i < highs.length; i++) {
            if (highs[i] != 0 || lows[i] != 0) {
                int slot = slot(segment, highs[i], lows[i]);
                high[segment][slot] = highs[i];
                low[segment][slot] = lows[i];
                line[segment][slot] = lines[i];
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Slots of longs by the digest of a key, for millions of keys in a small heap. Open addressing in segments that grow by
 * themselves, so that growing never holds all of them twice. The first two longs of a slot are the key; two zeros are a
 * free slot.
 */
final class KeyTable {

    private static final int SEGMENT_BITS = 6;
    private static final int FIRST_CAPACITY = 16;

    private final int stride;
    private final long[][] segments = new long[1 << SEGMENT_BITS][];
    private final int[] used = new int[1 << SEGMENT_BITS];

    /** @param stride longs of a slot, the key included */
    KeyTable(int stride) {
        this.stride = stride;
    }

    /** The array that has, or would have, the slot of a key. Valid until the next claim. */
    long[] slots(byte[] key) {
        int segment = segment(head(key, 0));
        long[] slots = segments[segment];
        if (slots == null) {
            slots = new long[FIRST_CAPACITY * stride];
            segments[segment] = slots;
        }
        return slots;
    }

    /** Where in that array the slot of a key begins; it is free when the key is not there. */
    int find(long[] slots, byte[] key) {
        return find(slots, head(key, 0), head(key, 8));
    }

    boolean isFree(long[] slots, int slot) {
        return slots[slot] == 0 && slots[slot + 1] == 0;
    }

    /** Makes a slot for a key, unless there is one, and gives its array. */
    long[] claim(byte[] key) {
        long a = head(key, 0);
        long b = head(key, 8);
        int segment = segment(a);
        long[] slots = slots(key);
        int slot = find(slots, a, b);
        if (!isFree(slots, slot)) {
            return slots;
        }
        if (5L * (used[segment] + 1) * stride > 4L * slots.length) {
            slots = grown(slots);
            segments[segment] = slots;
            slot = find(slots, a, b);
        }
        slots[slot] = a;
        slots[slot + 1] = b;
        used[segment]++;
        return slots;
    }

    static long head(byte[] digest, int offset) {
        return ByteBuffer.wrap(digest).getLong(offset);
    }

    private long[] grown(long[] slots) {
        int capacity = slots.length / stride;
        long[] larger = new long[Math.multiplyExact(capacity + capacity / 2, stride)];
        for (int from = 0; from < slots.length; from += stride) {
            if (!isFree(slots, from)) {
                System.arraycopy(slots, from, larger, find(larger, slots[from], slots[from + 1]), stride);
            }
        }
        return larger;
    }

    /** Keys are digests: their highest bits choose the segment, and the next, scaled to its capacity, are a hash. */
    private int find(long[] slots, long a, long b) {
        int capacity = slots.length / stride;
        int at = (int) ((((a << SEGMENT_BITS) >>> 33) * capacity) >>> 31);
        while (true) {
            int slot = at * stride;
            if ((slots[slot] == a && slots[slot + 1] == b) || isFree(slots, slot)) {
                return slot;
            }
            at = at + 1 == capacity ? 0 : at + 1;
        }
    }

    private static int segment(long a) {
        return (int) (a >>> (Long.SIZE - SEGMENT_BITS));
    }

    /** Clears what a slot holds besides its key. */
    void clear(long[] slots, int slot) {
        Arrays.fill(slots, slot + 2, slot + stride, 0);
    }
}

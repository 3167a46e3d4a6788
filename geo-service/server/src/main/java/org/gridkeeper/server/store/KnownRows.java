// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The rows a transaction knows of: by key, the digests of content and link, or that there is no such row. Open
 * addressing over one array of longs, 40 bytes a slot and at most four fifths of them used, so that millions of rows can be
 * known at once in a small heap.
 */
final class KnownRows {

    /** Key (2 longs), content (2), link (1); a key of two zeros is a free slot. */
    private static final int STRIDE = 5;

    private long[] slots = new long[STRIDE * 1_024];
    private int used;

    /** What is known of a key. */
    enum State {
        UNKNOWN,
        ABSENT,
        OTHER_CONTENT,
        OTHER_LINK,
        SAME
    }

    /** Compares with what is known; {@code content} may be empty to compare the link alone. */
    State compare(byte[] key, byte[] content, byte[] link) {
        int slot = find(slots, head(key, 0), head(key, 8));
        if (slots[slot] == 0 && slots[slot + 1] == 0) {
            return State.UNKNOWN;
        }
        if (slots[slot + 2] == 0 && slots[slot + 3] == 0) {
            return State.ABSENT;
        }
        if (content.length > 0 && (slots[slot + 2] != head(content, 0) || slots[slot + 3] != head(content, 8))) {
            return State.OTHER_CONTENT;
        }
        return slots[slot + 4] == head(link, 0) ? State.SAME : State.OTHER_LINK;
    }

    /** Keeps a row; with an empty {@code content} the content known stays. */
    void put(byte[] key, byte[] content, byte[] link) {
        int slot = claim(key);
        if (content.length > 0) {
            slots[slot + 2] = head(content, 0);
            slots[slot + 3] = head(content, 8);
        }
        slots[slot + 4] = head(link, 0);
    }

    void putAbsent(byte[] key) {
        int slot = claim(key);
        Arrays.fill(slots, slot + 2, slot + STRIDE, 0);
    }

    /** The content of a row that is known. */
    byte[] contentOf(byte[] key) {
        int slot = find(slots, head(key, 0), head(key, 8));
        return ByteBuffer.allocate(16)
                .putLong(slots[slot + 2])
                .putLong(slots[slot + 3])
                .array();
    }

    private int claim(byte[] key) {
        if (5L * (used + 1) * STRIDE > 4L * slots.length) {
            grow();
        }
        long a = head(key, 0);
        long b = head(key, 8);
        int slot = find(slots, a, b);
        if (slots[slot] == 0 && slots[slot + 1] == 0) {
            slots[slot] = a;
            slots[slot + 1] = b;
            used++;
        }
        return slot;
    }

    private void grow() {
        int capacity = slots.length / STRIDE;
        long[] larger = new long[Math.multiplyExact(capacity + capacity / 2, STRIDE)];
        for (int from = 0; from < slots.length; from += STRIDE) {
            if (slots[from] != 0 || slots[from + 1] != 0) {
                System.arraycopy(slots, from, larger, find(larger, slots[from], slots[from + 1]), STRIDE);
            }
        }
        slots = larger;
    }

    /** Keys are digests, so their high bits, scaled to the number of slots, are a hash. */
    private static int find(long[] slots, long a, long b) {
        int capacity = slots.length / STRIDE;
        int at = (int) (((a >>> 33) * capacity) >>> 31);
        while (true) {
            int slot = at * STRIDE;
            if ((slots[slot] == a && slots[slot + 1] == b) || (slots[slot] == 0 && slots[slot + 1] == 0)) {
                return slot;
            }
            at = at + 1 == capacity ? 0 : at + 1;
        }
    }

    private static long head(byte[] digest, int offset) {
        return ByteBuffer.wrap(digest).getLong(offset);
    }
}

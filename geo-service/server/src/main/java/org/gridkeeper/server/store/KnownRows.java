// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.gridkeeper.server.store.KeyTable.head;

import java.nio.ByteBuffer;

/**
 * The rows a transaction knows of: by key, the digests of content and link, or that there is no such row; 40 bytes a slot.
 * Of rows that it has made itself only the keys are kept, in 16 bytes, because hardly any is written twice.
 */
final class KnownRows {

    /** Key (2 longs), content (2), link (1). */
    private final KeyTable known = new KeyTable(5);

    private final KeyTable made = new KeyTable(2);

    /** What is known of a key. */
    enum State {
        UNKNOWN,
        /** Made by this transaction; what it holds must be read. */
        MADE,
        ABSENT,
        OTHER_CONTENT,
        OTHER_LINK,
        SAME
    }

    /** Compares with what is known; {@code content} may be empty to compare the link alone. */
    State compare(byte[] key, byte[] content, byte[] link) {
        long[] slots = known.slots(key);
        int slot = known.find(slots, key);
        if (known.isFree(slots, slot)) {
            long[] keys = made.slots(key);
            return made.isFree(keys, made.find(keys, key)) ? State.UNKNOWN : State.MADE;
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
        long[] slots = known.claim(key);
        int slot = known.find(slots, key);
        if (content.length > 0) {
            slots[slot + 2] = head(content, 0);
            slots[slot + 3] = head(content, 8);
        }
        slots[slot + 4] = head(link, 0);
    }

    /** Whether anything but having made it is known of a key. */
    boolean isKnown(byte[] key) {
        long[] slots = known.slots(key);
        return !known.isFree(slots, known.find(slots, key));
    }

    /** Keeps that this transaction has made a row of which nothing was known. */
    void putMade(byte[] key) {
        made.claim(key);
    }

    void putAbsent(byte[] key) {
        long[] slots = known.claim(key);
        known.clear(slots, known.find(slots, key));
    }

    /** The content of a row that is known. */
    byte[] contentOf(byte[] key) {
        long[] slots = known.slots(key);
        int slot = known.find(slots, key);
        return ByteBuffer.allocate(16)
                .putLong(slots[slot + 2])
                .putLong(slots[slot + 3])
                .array();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects texts into {@link Texts}, each as it comes or each once. For one thread. */
final class TextsBuilder {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] utf8 = new byte[256];
    private int length;
    private int[] start = new int[17];
    private int size;
    /** Open addressing: index of a text + 1, 0 for free; a power of two in length. */
    private int[] table = new int[0];

    /** Appends a text. */
    void add(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The index of a text, which is appended when it is new; for builders that get no text by {@link #add}. */
    int intern(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (2 * size >= table.length) {
            rehash(Math.max(32, 2 * table.length));
        }
        int slot = slot(bytes, 0, bytes.length);
        if (table[slot] == 0) {
            append(bytes);
            table[slot] = size;
        }
        return table[slot] - 1;
    }

    private void rehash(int slots) {
        table = new int[slots];
        for (int i = 0; i < size; i++) {
            table[slot(utf8, start[i], start[i + 1])] = i + 1;
        }
    }

    /** Where a text stands in the table, or would. */
    private int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (table.length - 1);
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (Arrays.equals(utf8, start[known], start[known + 1], bytes, from, to)) {
                break;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void append(byte[] bytes) {
        int end = lengthOf((long) length + bytes.length);
        if (end > utf8.length) {
            utf8 = Arrays.copyOf(utf8, (int) Math.min(LONGEST_ARRAY, Math.max(end, 2L * utf8.length)));
        }
        if (size + 1 == start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        System.arraycopy(bytes, 0, utf8, length, bytes.length);
        length = end;
        start[++size] = end;
    }

    /**
     * A number of bytes as the length of an array.
     *
     * @throws IllegalStateException when no array is so long
     */
    static int lengthOf(long bytes) {
        if (bytes > LONGEST_ARRAY) {
            throw new IllegalStateException("a layer may hold 2 GB of text in a field, not " + bytes + " bytes");
        }
        return (int) bytes;
    }

    long memory() {
        return utf8.length + 4L * start.length + 4L * table.length;
    }

    Texts build() {
        return new Texts(Arrays.copyOf(utf8, length), Arrays.copyOf(start, size + 1));
    }
}

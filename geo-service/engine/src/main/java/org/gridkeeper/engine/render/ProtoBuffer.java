// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of a <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers</a> message as they are
 * written, in one array that grows. For one thread.
 */
final class ProtoBuffer {

    static final int VARINT = 0;
    static final int FIXED_64 = 1;
    static final int LENGTH = 2;

    private byte[] bytes;
    private int size;

    ProtoBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void tag(int field, int wireType) {
        varint((field << 3) | wireType);
    }

    /** A whole number without sign, seven bits a byte. */
    void varint(int value) {
        if (size + 5 > bytes.length) {
            grow(5);
        }
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void varint(long value) {
        if (size + 10 > bytes.length) {
            grow(10);
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void fixed64(long value) {
        if (size + 8 > bytes.length) {
            grow(8);
        }
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void append(byte[] from, int n) {
        if (size + n > bytes.length) {
            grow(n);
        }
        System.arraycopy(from, 0, bytes, size, n);
        size += n;
    }

    void append(ProtoBuffer from) {
        append(from.bytes, from.size);
    }

    /** A field whose bytes stand in another buffer. */
    void message(int field, ProtoBuffer from) {
        tag(field, LENGTH);
        varint(from.size);
        append(from);
    }

    void text(int field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        tag(field, LENGTH);
        varint(utf8.length);
        append(utf8, utf8.length);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    static int varintSize(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    static int varintSize(long value) {
        return (70 - Long.numberOfLeadingZeros(value | 1)) / 7;
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Growing bytes that bits are appended to, lowest first. For one thread. */
final class BitBuffer {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long bits;
    private int waiting;

    BitBuffer(int expectedBytes) {
        this.bytes = new byte[expectedBytes + Long.BYTES];
    }

    /** Appends the lowest {@code count} bits, at most 32, of a value without others. */
    void put(long value, int count) {
        bits |= value << waiting;
        waiting += count;
        if (waiting >= Integer.SIZE) {
            write();
            size += Integer.BYTES;
            bits >>>= Integer.SIZE;
            waiting -= Integer.SIZE;
        }
    }

    private void write() {
        if (size + Integer.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        INTS.set(bytes, size, (int) bits);
    }

    /** Ends the byte that was begun with zeros. */
    void align() {
        write();
        size += (waiting + 7) / 8;
        bits = 0;
        waiting = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}

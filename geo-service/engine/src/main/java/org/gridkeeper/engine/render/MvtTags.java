// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.nio.charset.StandardCharsets;

/** Keys and values of one layer of a vector tile, numbered as they come, and the tags of the feature at work. For one thread. */
final class MvtTags {

    private static final int LAYER_KEYS = 3;
    private static final int LAYER_VALUES = 4;
    private static final int VALUE_TEXT = 1;
    private static final int VALUE_DOUBLE = 3;
    private static final int VALUE_INT = 4;
    private static final int DOUBLE_BYTES = 8;

    /** Fields 3 and 4 of the layer as they are written. */
    final ProtoBuffer keys = new ProtoBuffer(256);

    final ProtoBuffer values = new ProtoBuffer(8192);

    /** Field 2 of the feature at work: pairs of numbers. */
    final ProtoBuffer tags = new ProtoBuffer(128);

    private int keyCount;
    private int valueCount;

    /** The number of a new key. */
    int key(String name) {
        keys.text(LAYER_KEYS, name);
        return keyCount++;
    }

    /** The number of a new value. */
    int text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        values.tag(LAYER_VALUES, ProtoBuffer.LENGTH);
        values.varint(1 + ProtoBuffer.varintSize(utf8.length) + utf8.length);
        values.tag(VALUE_TEXT, ProtoBuffer.LENGTH);
        values.varint(utf8.length);
        values.append(utf8, utf8.length);
        return valueCount++;
    }

    int integer(long value) {
        values.tag(LAYER_VALUES, ProtoBuffer.LENGTH);
        values.varint(1 + ProtoBuffer.varintSize(value));
        values.tag(VALUE_INT, ProtoBuffer.VARINT);
        values.varint(value);
        return valueCount++;
    }

    int real(double value) {
        values.tag(LAYER_VALUES, ProtoBuffer.LENGTH);
        values.varint(1 + DOUBLE_BYTES);
        values.tag(VALUE_DOUBLE, ProtoBuffer.FIXED_64);
        values.fixed64(Double.doubleToLongBits(value));
        return valueCount++;
    }

    void tag(int key, int value) {
        tags.varint(key);
        tags.varint(value);
    }
}

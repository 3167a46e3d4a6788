// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.util.Arrays;
import org.gridkeeper.engine.index.Column.DoubleColumn;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.jspecify.annotations.Nullable;

/** Collects the values of one field as they come, and packs them in row order. For one thread. */
abstract sealed class ColumnBuilder {

    static ColumnBuilder of(FieldType type) {
        return switch (type) {
            case TEXT -> new OfTexts();
            case INTEGER -> new OfLongs(false);
            case TIME -> new OfLongs(true);
            case REAL -> new OfDoubles();
        };
    }

    /** Adds the value of the next feature; null is missing. */
    abstract void add(@Nullable Object value);

    /** @param order for each row which of the added it is */
    abstract Column build(int[] order);

    abstract long memory();

    /** Texts, each kept once. */
    static final class OfTexts extends ColumnBuilder {
        private final TextsBuilder texts = new TextsBuilder();
        private final IntList codes = new IntList();

        @Override
        void add(@Nullable Object value) {
            codes.add(value == null ? -1 : texts.intern((String) value));
        }

        @Override
        TextColumn build(int[] order) {
            Texts known = texts.build();
            long[] prefixes = new long[known.size()];
            for (int code = 0; code < prefixes.length; code++) {
                prefixes[code] = known.prefix(code);
            }
            int[] sorted = KeyOrder.of(prefixes, known::compare);
            int[] rank = new int[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                rank[sorted[i]] = i;
            }
            NarrowLongs packed = new NarrowLongs(order.length, sorted.length);
            for (int row = 0; row < order.length; row++) {
                int code = codes.get(order[row]);
                packed.set(row, code < 0 ? 0 : rank[code] + 1);
            }
            return new TextColumn(order.length, packed, known.inOrder(sorted));
        }

        @Override
        long memory() {
            return texts.memory() + codes.bytes();
        }
    }

    /** Whole numbers or instants. */
    private static final class OfLongs extends ColumnBuilder {
        private final boolean instants;
        private long[] values = new long[16];
        private int size;

        OfLongs(boolean instants) {
            this.instants = instants;
        }

        @Override
        void add(@Nullable Object value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value == null
                    ? LongColumn.MISSING
                    : instants ? value instanceof Instant t ? t.toEpochMilli() : LongColumn.MISSING : (Long) value;
        }

        @Override
        LongColumn build(int[] order) {
            return pack(Arrays.stream(order).mapToLong(i -> values[i]).toArray(), instants);
        }

        @Override
        long memory() {
            return 8L * values.length;
        }
    }

    static LongColumn pack(long[] values, boolean instants) {
        LongScale scale = LongScale.of(values);
        NarrowLongs packed = new NarrowLongs(values.length, scale.largest());
        for (int row = 0; row < values.length; row++) {
            packed.set(row, scale.pack(values[row]));
        }
        return new LongColumn(values.length, packed, scale, instants);
    }

    /** Real numbers. */
    private static final class OfDoubles extends ColumnBuilder {
        private double[] values = new double[16];
        private int size;

        @Override
        void add(@Nullable Object value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value instanceof Number n ? n.doubleValue() : Double.NaN;
        }

        @Override
        DoubleColumn build(int[] order) {
            return new DoubleColumn(
                    Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
        }

        @Override
        long memory() {
            return 8L * values.length;
        }
    }
}

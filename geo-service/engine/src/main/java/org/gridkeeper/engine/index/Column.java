// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of every feature of a layer, packed, indexed by row. Immutable. */
public sealed interface Column permits Column.TextColumn, Column.LongColumn, Column.DoubleColumn {

    int size();

    /** The value of a row: String, Long, Double or Instant; null when missing. For hot paths use the typed accessors. */
    @Nullable
    Object value(int row);

    /** Bytes of memory. */
    long memory();

    /**
     * Text as codes into a dictionary in the order of {@link String#compareTo}; code −1 is missing.
     *
     * <p>Layout: {@code codes} holds code + 1.
     */
    final class TextColumn implements Column {

        /** Dictionaries up to so many texts are kept as strings too, because their texts are asked for again and again. */
        private static final int KEPT = 1_024;

        private final int size;
        private final NarrowLongs codes;
        private final Texts texts;
        private final List<String> dictionary;

        TextColumn(int size, NarrowLongs codes, Texts texts) {
            this.size = size;
            this.codes = codes;
            this.texts = texts;
            List<String> all = new AbstractList<>() {
                @Override
                public String get(int code) {
                    return texts.get(java.util.Objects.checkIndex(code, texts.size()));
                }

                @Override
                public int size() {
                    return texts.size();
                }
            };
            this.dictionary = texts.size() <= KEPT ? List.copyOf(all) : all;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public @Nullable String value(int row) {
            int code = code(row);
            return code < 0 ? null : dictionary.get(code);
        }

        public int code(int row) {
            return (int) codes.get(row) - 1;
        }

        public Optional<Integer> findCode(String text) {
            int code = find(text.getBytes(StandardCharsets.UTF_8));
            return code < 0 ? Optional.empty() : Optional.of(code);
        }

        private int find(byte[] utf8) {
            int code = texts.lowerBound(utf8);
            return code < texts.size() && texts.compare(code, utf8) == 0 ? code : -1;
        }

        public List<String> dictionary() {
            return dictionary;
        }

        /** Whether a text of the dictionary begins so. */
        public boolean anyStartsWith(String beginning) {
            byte[] utf8 = beginning.getBytes(StandardCharsets.UTF_8);
            int code = texts.lowerBound(utf8);
            return code < texts.size() && texts.startsWith(code, utf8);
        }

        NarrowLongs codes() {
            return codes;
        }

        Texts texts() {
            return texts;
        }

        @Override
        public long memory() {
            return codes.memory() + texts.memory();
        }
    }

    /**
     * Whole numbers, and instants as milliseconds since 1970-01-01T00:00Z; {@link #MISSING} is missing.
     *
     * <p>Layout: {@code packed} holds 0 for missing, else 1 + (value − base) / step, where step divides all differences; or
     * the values as they are where such numbers would need 8 bytes.
     */
    final class LongColumn implements Column {
        public static final long MISSING = Long.MIN_VALUE;

        private final int size;
        private final NarrowLongs packed;
        private final LongScale scale;
        private final boolean instants;

        LongColumn(int size, NarrowLongs packed, LongScale scale, boolean instants) {
            this.size = size;
            this.packed = packed;
            this.scale = scale;
            this.instants = instants;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public @Nullable Object value(int row) {
            long v = get(row);
            if (v == MISSING) {
                return null;
            }
            return instants ? (Object) java.time.Instant.ofEpochMilli(v) : (Object) v;
        }

        public long get(int row) {
            return scale.unpack(packed.get(row));
        }

        /** The greatest value, or {@link #MISSING}. */
        public long max() {
            return scale.max();
        }

        /** The smallest value that is not missing, or {@link #MISSING}. */
        public long min() {
            return scale.min();
        }

        NarrowLongs packed() {
            return packed;
        }

        LongScale scale() {
            return scale;
        }

        boolean areInstants() {
            return instants;
        }

        @Override
        public long memory() {
            return packed.memory();
        }
    }

    /** Real numbers; NaN is missing. They are kept as floats where that loses nothing, and not at all where all are missing. */
    final class DoubleColumn implements Column {
        private final int size;
        private final double[] doubles;
        private final float[] floats;

        DoubleColumn(double[] values) {
            this.size = values.length;
            boolean any = false;
            boolean narrow = true;
            for (double value : values) {
                any |= !Double.isNaN(value);
                narrow &= Double.isNaN(value) || (float) value == value;
            }
            this.doubles = any && !narrow ? values : new double[0];
            this.floats = new float[any && narrow ? size : 0];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) values[i];
            }
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public @Nullable Object value(int row) {
            double value = get(row);
            return Double.isNaN(value) ? null : (Object) value;
        }

        public double get(int row) {
            if (floats.length > 0) {
                return floats[row];
            }
            return doubles.length > 0 ? doubles[row] : Double.NaN;
        }

        @Override
        public long memory() {
            return 8L * doubles.length + 4L * floats.length;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of every feature of a layer, as a primitive array indexed by row. Immutable. */
public sealed interface Column {

    int size();

    /** The value of a row: String, Long, Double or Instant; null when missing. For hot paths use the typed accessors. */
    @Nullable
    Object value(int row);

    /** Text as codes into a dictionary; code −1 is missing. */
    final class TextColumn implements Column {
        private final int[] codes;
        private final List<String> dictionary;
        private final Map<String, Integer> codeOf = new HashMap<>();

        TextColumn(int[] codes, List<String> dictionary) {
            this.codes = codes.clone();
            this.dictionary = List.copyOf(dictionary);
            for (int i = 0; i < this.dictionary.size(); i++) {
                codeOf.put(this.dictionary.get(i), i);
            }
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public @Nullable String value(int row) {
            int code = codes[row];
            return code < 0 ? null : dictionary.get(code);
        }

        public int code(int row) {
            return codes[row];
        }

        public Optional<Integer> findCode(String text) {
            return Optional.ofNullable(codeOf.get(text));
        }

        public List<String> dictionary() {
            return dictionary;
        }
    }

    /** Whole numbers, and instants as milliseconds since 1970-01-01T00:00Z; {@link #MISSING} is missing. */
    final class LongColumn implements Column {
        public static final long MISSING = Long.MIN_VALUE;
        private final long[] values;
        private final boolean instants;

        LongColumn(long[] values, boolean instants) {
            this.values = values.clone();
            this.instants = instants;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            long v = values[row];
            if (v == MISSING) {
                return null;
            }
            return instants ? (Object) java.time.Instant.ofEpochMilli(v) : (Object) v;
        }

        public long get(int row) {
            return values[row];
        }

        public long max() {
            return Arrays.stream(values).max().orElse(MISSING);
        }

        /** The smallest value that is not missing, or {@link #MISSING}. */
        public long min() {
            return Arrays.stream(values).filter(v -> v != MISSING).min().orElse(MISSING);
        }
    }

    /** Real numbers; NaN is missing. */
    final class DoubleColumn implements Column {
        private final double[] values;

        DoubleColumn(double[] values) {
            this.values = values.clone();
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return Double.isNaN(values[row]) ? null : (Object) values[row];
        }

        public double get(int row) {
            return values[row];
        }
    }
}

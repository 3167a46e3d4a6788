// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression of OGC Filter Encoding 1.0 and 1.1 (02-059, 04-095) or a function of Symbology Encoding 1.1 (05-077r4).
 * Its values are String, Long, Double, Boolean, Instant, or null for what is absent.
 */
sealed interface Expression {

    @Nullable
    Object at(Drawing drawing, int row);

    /** The largest number it can be; infinite when that is not known. */
    default double max() {
        return Double.POSITIVE_INFINITY;
    }

    /** A value to show where there is no feature; null for none. */
    default @Nullable Object sample() {
        return null;
    }

    void addProperties(Set<String> names);

    /** A text as the file has it; it is a number to whoever needs one. */
    record Literal(String text) implements Expression {
        @Override
        public String at(Drawing drawing, int row) {
            return text;
        }

        @Override
        public double max() {
            double number = Values.number(text);
            return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
        }

        @Override
        public String sample() {
            return text;
        }

        @Override
        public void addProperties(Set<String> names) {}
    }

    /** A property of the feature. */
    record Property(String name) implements Expression {
        @Override
        public @Nullable Object at(Drawing drawing, int row) {
            return drawing.property(name, row);
        }

        @Override
        public void addProperties(Set<String> names) {
            names.add(name);
        }
    }

    /** A function of its arguments. */
    record Call(KnownFunction function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public @Nullable Object at(Drawing drawing, int row) {
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).at(drawing, row);
            }
            return function.apply(values);
        }

        @Override
        public double max() {
            return function.max(arguments);
        }

        @Override
        public @Nullable Object sample() {
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).sample();
            }
            return function.apply(values);
        }

        @Override
        public void addProperties(Set<String> names) {
            arguments.forEach(a -> a.addProperties(names));
        }
    }

    /**
     * One value for each class of a number: the first below the first threshold, and so on.
     *
     * @param thresholds ascending, one fewer than the values
     * @param succeeding whether a number equal to a threshold belongs to the class above it
     */
    record Categorize(Expression lookup, List<Expression> values, List<Expression> thresholds, boolean succeeding)
            implements Expression {
        public Categorize {
            values = List.copyOf(values);
            thresholds = List.copyOf(thresholds);
        }

        @Override
        public @Nullable Object at(Drawing drawing, int row) {
            double number = Values.number(lookup.at(drawing, row));
            if (Double.isNaN(number)) {
                return null;
            }
            int at = 0;
            for (Expression threshold : thresholds) {
                double limit = Values.number(threshold.at(drawing, row));
                if (number > limit || (succeeding && number == limit)) {
                    at++;
                } else {
                    break;
                }
            }
            return values.get(at).at(drawing, row);
        }

        @Override
        public double max() {
            return mostOf(values);
        }

        @Override
        public @Nullable Object sample() {
            return values.get(0).sample();
        }

        @Override
        public void addProperties(Set<String> names) {
            lookup.addProperties(names);
            values.forEach(v -> v.addProperties(names));
            thresholds.forEach(t -> t.addProperties(names));
        }
    }

    /**
     * A value for each of some texts or numbers; absent for others.
     *
     * @param data what is looked for
     */
    record Recode(Expression lookup, List<Expression> data, List<Expression> values) implements Expression {
        public Recode {
            data = List.copyOf(data);
            values = List.copyOf(values);
        }

        @Override
        public @Nullable Object at(Drawing drawing, int row) {
            @Nullable Object wanted = lookup.at(drawing, row);
            for (int i = 0; i < data.size() && wanted != null; i++) {
                @Nullable Object known = data.get(i).at(drawing, row);
                if (known != null && Values.compare(wanted, known, true).isEqual()) {
                    return values.get(i).at(drawing, row);
                }
            }
            return null;
        }

        @Override
        public double max() {
            return mostOf(values);
        }

        @Override
        public @Nullable Object sample() {
            return values.get(0).sample();
        }

        @Override
        public void addProperties(Set<String> names) {
            lookup.addProperties(names);
            data.forEach(d -> d.addProperties(names));
            values.forEach(v -> v.addProperties(names));
        }
    }

    /**
     * A number or colour between those of the points about it; that of the end beyond them.
     *
     * @param data ascending
     */
    record Interpolate(Expression lookup, List<Double> data, List<Expression> values, Form form) implements Expression {

        /**
         * How values go from point to point.
         *
         * @param colour each of red, green and blue by itself; else numbers
         */
        record Form(boolean colour, Mode mode) {}

        /** The curve between two points. */
        enum Mode {
            LINEAR,
            COSINE,
            CUBIC
        }

        public Interpolate {
            data = List.copyOf(data);
            values = List.copyOf(values);
        }

        @Override
        public @Nullable Object at(Drawing drawing, int row) {
            double number = Values.number(lookup.at(drawing, row));
            if (Double.isNaN(number)) {
                return null;
            }
            int last = data.size() - 1;
            if (number <= data.get(0) || last == 0) {
                return values.get(0).at(drawing, row);
            }
            if (number >= data.get(last)) {
                return values.get(last).at(drawing, row);
            }
            int above = 1;
            while (data.get(above) < number) {
                above++;
            }
            double from = data.get(above - 1);
            double share = (number - from) / (data.get(above) - from);
            return form.colour
                    ? Curve.colour(texts(drawing, row), above, share, form.mode)
                    : between(drawing, row, above, share);
        }

        private @Nullable String[] texts(Drawing drawing, int row) {
            return values.stream().map(v -> Values.text(v.at(drawing, row))).toArray(String[]::new);
        }

        private @Nullable Double between(Drawing drawing, int row, int above, double share) {
            double value = Curve.number(
                    i -> Values.number(values.get(i).at(drawing, row)),
                    values.size(),
                    above,
                    new Curve(share, form.mode));
            return Double.isNaN(value) ? null : value;
        }

        @Override
        public double max() {
            // A cubic curve may swing past its points.
            return form.mode == Mode.CUBIC ? Double.POSITIVE_INFINITY : mostOf(values);
        }

        @Override
        public @Nullable Object sample() {
            return values.get(0).sample();
        }

        @Override
        public void addProperties(Set<String> names) {
            lookup.addProperties(names);
            values.forEach(v -> v.addProperties(names));
        }
    }

    private static double mostOf(List<Expression> values) {
        return values.stream().mapToDouble(Expression::max).max().orElse(Double.POSITIVE_INFINITY);
    }
}

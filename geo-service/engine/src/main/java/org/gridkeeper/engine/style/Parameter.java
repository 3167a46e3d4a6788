// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a style: the same for every feature, or worked out from the properties of each. A value that cannot be
 * worked out (a property is missing, a text is no colour) is the default that the standard names.
 */
public sealed interface Parameter<T> {

    T at(Drawing drawing, int row);

    /**
     * The value as far as it tells how far a symbol may reach: every length in it is the longest it can become.
     *
     * @param mostPixelsPerMetre the most pixels of pixel ratio 1 that a metre on the ground can be; asked for when needed
     */
    T largest(DoubleSupplier mostPixelsPerMetre);

    /** A value to show where there is no feature, in legends. */
    T sample();

    boolean isFixed();

    /** The names of the properties it is worked out from. */
    Set<String> properties();

    static <T> Parameter<T> of(T value) {
        return new Fixed<>(value);
    }

    /** What is put together from other values; fixed when they all are. */
    static <T> Parameter<T> made(Function<Source, T> make, @Nullable Parameter<?>... parts) {
        boolean fixed = Arrays.stream(parts).filter(Objects::nonNull).allMatch(Parameter::isFixed);
        if (fixed) {
            return new Fixed<>(make.apply(Source.SAMPLES));
        }
        Set<String> properties = new LinkedHashSet<>();
        Arrays.stream(parts).filter(Objects::nonNull).forEach(p -> properties.addAll(p.properties()));
        return new Made<>(make, properties);
    }

    /** Gives the values that something is put together from. */
    interface Source {

        Source SAMPLES = new Source() {
            @Override
            public <V> V of(Parameter<V> parameter) {
                return parameter.sample();
            }
        };

        <V> V of(Parameter<V> parameter);

        default <V> @Nullable V find(@Nullable Parameter<V> parameter) {
            return parameter == null ? null : of(parameter);
        }
    }

    /** The same for all. */
    record Fixed<T>(T value) implements Parameter<T> {
        @Override
        public T at(Drawing drawing, int row) {
            return value;
        }

        @Override
        public T largest(DoubleSupplier mostPixelsPerMetre) {
            return value;
        }

        @Override
        public T sample() {
            return value;
        }

        @Override
        public boolean isFixed() {
            return true;
        }

        @Override
        public Set<String> properties() {
            return Set.of();
        }
    }

    /** Put together anew for each feature. */
    final class Made<T> implements Parameter<T> {
        private final Function<Source, T> make;
        private final Set<String> properties;

        private Made(Function<Source, T> make, Set<String> properties) {
            this.make = make;
            this.properties = properties;
        }

        @Override
        public T at(Drawing drawing, int row) {
            return make.apply(new Source() {
                @Override
                public <V> V of(Parameter<V> parameter) {
                    return parameter.at(drawing, row);
                }
            });
        }

        @Override
        public T largest(DoubleSupplier mostPixelsPerMetre) {
            return make.apply(new Source() {
                @Override
                public <V> V of(Parameter<V> parameter) {
                    return parameter.largest(mostPixelsPerMetre);
                }
            });
        }

        @Override
        public T sample() {
            return make.apply(Source.SAMPLES);
        }

        @Override
        public boolean isFixed() {
            return false;
        }

        @Override
        public Set<String> properties() {
            return properties;
        }
    }

    /**
     * The value of an expression.
     *
     * @param convert gives null for what is no such value
     * @param otherwise what then stands in its place
     * @param longest the value that reaches farthest
     */
    record Driven<T>(Expression expression, Function<Object, @Nullable T> convert, T otherwise, T longest)
            implements Parameter<T> {
        @Override
        public T at(Drawing drawing, int row) {
            return converted(expression.at(drawing, row));
        }

        private T converted(@Nullable Object value) {
            T converted = value == null ? null : convert.apply(value);
            return converted == null ? otherwise : converted;
        }

        @Override
        public T largest(DoubleSupplier mostPixelsPerMetre) {
            return longest;
        }

        @Override
        public T sample() {
            return converted(expression.sample());
        }

        @Override
        public boolean isFixed() {
            return false;
        }

        @Override
        public Set<String> properties() {
            Set<String> names = new LinkedHashSet<>();
            expression.addProperties(names);
            return names;
        }
    }

    /**
     * A length in metres on the ground, as pixels.
     *
     * @param metres how many metres one of its unit is
     * @param limit in pixels
     */
    record Ground(Parameter<Double> length, double metres, double limit) implements Parameter<Double> {

        /** About that of zoom 16 in the middle latitudes. */
        private static final double SAMPLE_PIXELS_PER_METRE = 0.5;

        @Override
        public Double at(Drawing drawing, int row) {
            return pixels(length.at(drawing, row), drawing.pixelsPerMetre(row));
        }

        private double pixels(double of, double pixelsPerMetre) {
            return Math.max(-limit, Math.min(limit, of * metres * pixelsPerMetre));
        }

        @Override
        public Double largest(DoubleSupplier mostPixelsPerMetre) {
            return pixels(length.largest(mostPixelsPerMetre), mostPixelsPerMetre.getAsDouble());
        }

        @Override
        public Double sample() {
            return pixels(length.sample(), SAMPLE_PIXELS_PER_METRE);
        }

        @Override
        public boolean isFixed() {
            return false;
        }

        @Override
        public Set<String> properties() {
            return length.properties();
        }
    }
}

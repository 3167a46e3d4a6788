// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A filter of OGC Filter Encoding 1.0 (02-059) over the properties of a feature. A property that the layer does not
 * have, that a feature lacks or that the scope may not see is absent: it is null and compares to nothing.
 */
public sealed interface Condition {

    Condition ALWAYS = new And(List.of());

    /** This condition for the rows of one snapshot; cheap, thread-safe. */
    IntPredicate compile(LayerSnapshot layer, Scope scope);

    /** The comparison operators. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        boolean accepts(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    /** Text compares letter by letter, numbers and times as such; a literal of another type compares to nothing. */
    record Comparison(String property, Operator operator, String literal) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            @Nullable Column column = column(layer, scope, property);
            if (column instanceof Column.TextColumn text && operator == Operator.EQUAL) {
                int code = text.findCode(literal).orElse(-2);
                return row -> text.code(row) == code;
            }
            if (column instanceof Column.TextColumn) {
                return texts(column, v -> operator.accepts(v.compareTo(literal)));
            }
            double value = number(literal);
            return Double.isNaN(value)
                    ? row -> false
                    : numbers(column, v -> operator.accepts(Double.compare(v, value)));
        }
    }

    /** Both ends belong to the range. */
    record Between(String property, String lower, String upper) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return new And(List.of(
                            new Comparison(property, Operator.GREATER_OR_EQUAL, lower),
                            new Comparison(property, Operator.LESS_OR_EQUAL, upper)))
                    .compile(layer, scope);
        }
    }

    /** Text that matches a pattern as a whole. */
    final class Like implements Condition {
        private final String property;
        private final Pattern pattern;

        Like(String property, Pattern pattern) {
            this.property = property;
            this.pattern = pattern;
        }

        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return texts(column(layer, scope, property), v -> pattern.matcher(v).matches());
        }
    }

    /** A property that is absent. */
    record IsNull(String property) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            @Nullable Column column = column(layer, scope, property);
            return row -> column == null || column.value(row) == null;
        }
    }

    /** True when all are; without any, always. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return conditions.stream()
                    .map(c -> c.compile(layer, scope))
                    .reduce(IntPredicate::and)
                    .orElse(row -> true);
        }
    }

    /** True when one is. */
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }

        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return conditions.stream()
                    .map(c -> c.compile(layer, scope))
                    .reduce(IntPredicate::or)
                    .orElse(row -> false);
        }
    }

    /** True when the other is not. */
    record Not(Condition condition) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return condition.compile(layer, scope).negate();
        }
    }

    private static @Nullable Column column(LayerSnapshot layer, Scope scope, String property) {
        boolean seen = layer.schema().findField(property).filter(scope::sees).isPresent();
        return seen ? layer.findColumn(property).orElse(null) : null;
    }

    private static IntPredicate texts(@Nullable Column column, Predicate<String> test) {
        return row -> column != null && column.value(row) instanceof String text && test.test(text);
    }

    private static IntPredicate numbers(@Nullable Column column, DoublePredicate test) {
        if (column instanceof Column.LongColumn longs) {
            return row -> longs.get(row) != Column.LongColumn.MISSING && test.test((double) longs.get(row));
        }
        if (column instanceof Column.DoubleColumn doubles) {
            return row -> !Double.isNaN(doubles.get(row)) && test.test(doubles.get(row));
        }
        return row -> false;
    }

    /** A literal as a number; an instant as milliseconds since 1970; NaN for neither. */
    private static double number(String literal) {
        try {
            return literal.contains("T") ? Instant.parse(literal).toEpochMilli() : Double.parseDouble(literal);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Double.NaN;
        }
    }
}

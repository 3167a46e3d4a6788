// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A filter of OGC Filter Encoding 1.0 and 1.1 (02-059, 04-095) over a feature. A property that the layer does not have,
 * that a feature lacks or that the scope may not see is absent: it is null and compares to nothing.
 */
public sealed interface Condition
        permits Condition.Comparison,
                Condition.Between,
                Condition.Like,
                Condition.IsNull,
                Condition.And,
                Condition.Or,
                Condition.Not,
                SpatialCondition {

    Condition ALWAYS = new And(List.of());

    /** This condition for the rows of one snapshot; cheap. For one thread. */
    IntPredicate compile(LayerSnapshot layer, Scope scope);

    /** Adds the names of the properties it looks at. */
    void addProperties(Set<String> names);

    /** Whether it looks at where a feature is, too. */
    boolean looksAtPlace();

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

        boolean accepts(Values.Order order) {
            return switch (order) {
                case LESS -> accepts(-1);
                case EQUAL -> accepts(0);
                case GREATER -> accepts(1);
                case NONE -> false;
            };
        }

        /** What it becomes when the sides change places. */
        Operator mirrored() {
            return switch (this) {
                case EQUAL, NOT_EQUAL -> this;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }
    }

    /** Text compares letter by letter, numbers and times as such; values of different types compare to nothing. */
    record Comparison(Expression left, Operator operator, Expression right, boolean matchCase) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            Drawing drawing = new Drawing(layer, scope, 1);
            if (left instanceof Expression.Property property && right instanceof Expression.Literal literal) {
                return plain(drawing.column(property.name()), operator, literal.text());
            }
            if (left instanceof Expression.Literal literal && right instanceof Expression.Property property) {
                return plain(drawing.column(property.name()), operator.mirrored(), literal.text());
            }
            return row -> {
                Object a = left.at(drawing, row);
                Object b = right.at(drawing, row);
                return a != null && b != null && operator.accepts(Values.compare(a, b, matchCase));
            };
        }

        private IntPredicate plain(@Nullable Column column, Operator plainOperator, String literal) {
            if (column instanceof Column.TextColumn text && plainOperator == Operator.EQUAL && matchCase) {
                int code = text.findCode(literal).orElse(-2);
                return row -> text.code(row) == code;
            }
            if (column instanceof Column.TextColumn) {
                return texts(column, v -> plainOperator.accepts(Values.compare(v, literal, matchCase)));
            }
            double value = Values.number(literal);
            return Double.isNaN(value)
                    ? row -> false
                    : numbers(column, v -> plainOperator.accepts(Double.compare(v, value)));
        }

        @Override
        public boolean looksAtPlace() {
            return false;
        }

        @Override
        public void addProperties(Set<String> names) {
            left.addProperties(names);
            right.addProperties(names);
        }
    }

    /** Both ends belong to the range. */
    record Between(Expression value, Expression lower, Expression upper) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return new And(List.of(
                            new Comparison(value, Operator.GREATER_OR_EQUAL, lower, true),
                            new Comparison(value, Operator.LESS_OR_EQUAL, upper, true)))
                    .compile(layer, scope);
        }

        @Override
        public boolean looksAtPlace() {
            return false;
        }

        @Override
        public void addProperties(Set<String> names) {
            value.addProperties(names);
            lower.addProperties(names);
            upper.addProperties(names);
        }
    }

    /** Text that matches a pattern as a whole. */
    record Like(Expression value, WildCards pattern) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            Drawing drawing = new Drawing(layer, scope, 1);
            if (value instanceof Expression.Property property) {
                return texts(drawing.column(property.name()), pattern::matches);
            }
            return row -> {
                String text = Values.text(value.at(drawing, row));
                return text != null && pattern.matches(text);
            };
        }

        @Override
        public boolean looksAtPlace() {
            return false;
        }

        @Override
        public void addProperties(Set<String> names) {
            value.addProperties(names);
        }
    }

    /** A value that is absent. */
    record IsNull(Expression value) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            Drawing drawing = new Drawing(layer, scope, 1);
            return row -> value.at(drawing, row) == null;
        }

        @Override
        public boolean looksAtPlace() {
            return false;
        }

        @Override
        public void addProperties(Set<String> names) {
            value.addProperties(names);
        }
    }

    /** True when all are; without any, always. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return any(conditions, false, layer, scope);
        }

        @Override
        public boolean looksAtPlace() {
            return conditions.stream().anyMatch(Condition::looksAtPlace);
        }

        @Override
        public void addProperties(Set<String> names) {
            conditions.forEach(c -> c.addProperties(names));
        }
    }

    /** True when one is. */
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }

        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return any(conditions, true, layer, scope);
        }

        @Override
        public boolean looksAtPlace() {
            return conditions.stream().anyMatch(Condition::looksAtPlace);
        }

        @Override
        public void addProperties(Set<String> names) {
            conditions.forEach(c -> c.addProperties(names));
        }
    }

    /** True when the other is not. */
    record Not(Condition condition) implements Condition {
        @Override
        public IntPredicate compile(LayerSnapshot layer, Scope scope) {
            return condition.compile(layer, scope).negate();
        }

        @Override
        public boolean looksAtPlace() {
            return condition.looksAtPlace();
        }

        @Override
        public void addProperties(Set<String> names) {
            condition.addProperties(names);
        }
    }

    /** Whether there is one of the wanted truth; the answer when there is none is the other. */
    private static IntPredicate any(List<Condition> conditions, boolean wanted, LayerSnapshot layer, Scope scope) {
        IntPredicate[] all =
                conditions.stream().map(c -> c.compile(layer, scope)).toArray(IntPredicate[]::new);
        if (all.length == 1) {
            return all[0];
        }
        return row -> {
            for (IntPredicate one : all) {
                if (one.test(row) == wanted) {
                    return wanted;
                }
            }
            return !wanted;
        };
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
}

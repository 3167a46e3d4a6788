// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: a property or a literal. */
record Operand(Token token, Type type, Value value) {

    /** What can be compared with its like. */
    enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        TIME("a time");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Text, Long, Double or Instant of a feature; null when it is missing. */
    interface Value {
        @Nullable
        Object of(Cql2.Row row);
    }

    static Operand literal(Token token, Type type, Object value) {
        return new Operand(token, type, row -> value);
    }

    /** Fails unless the other can be compared with this one. */
    void requireLike(Operand other) {
        if (type != other.type) {
            throw new Cql2Exception(
                    other.token.position(),
                    "%s is %s, but %s expects %s%s"
                            .formatted(
                                    other.token.described(),
                                    other.type.word,
                                    token.described(),
                                    type.word,
                                    type == Type.TIME
                                            ? " such as TIMESTAMP('2026-03-01T08:00:00Z') or DATE('2026-03-01')"
                                            : type == Type.TEXT ? " such as 'so'" : ""));
        }
    }

    /** How two values of one type are ordered. */
    static int compare(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }
}

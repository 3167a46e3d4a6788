// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Geometry;

/** Reads CQL2 Text by recursive descent, one method for each rule of its grammar (OGC 21-065r2, annex B). */
final class Cql2Parser {

    private static final int MAX_DEPTH = 64;

    private static final Map<String, IntPredicate> OPERATORS = Map.of(
            "=", order -> order == 0,
            "<>", order -> order != 0,
            "<", order -> order < 0,
            "<=", order -> order <= 0,
            ">", order -> order > 0,
            ">=", order -> order >= 0);

    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "IN", "BETWEEN", "LIKE", "IS", "NULL", "TRUE", "FALSE");

    private final String text;
    private final OperandReader operands;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Cql2Parser(String text, LayerSchema schema, ZoneId zone) {
        this.text = text;
        this.operands = new OperandReader(schema, zone);
        this.tokens = Tokens.of(text);
    }

    Cql2.Clause parse() {
        Cql2.Clause clause = expression();
        if (peek().type() != Token.Type.END) {
            throw expected("AND, OR or the end");
        }
        return clause;
    }

    private Cql2.Clause expression() {
        List<Cql2.Clause> terms = new ArrayList<>(List.of(term()));
        while (takeWord("OR")) {
            terms.add(term());
        }
        return terms.size() == 1
                ? terms.get(0)
                : row -> {
                    Truth truth = Truth.FALSE;
                    for (Cql2.Clause each : terms) {
                        truth = truth.or(each.of(row));
                        if (truth == Truth.TRUE) {
                            break;
                        }
                    }
                    return truth;
                };
    }

    private Cql2.Clause term() {
        List<Cql2.Clause> factors = new ArrayList<>(List.of(factor()));
        while (takeWord("AND")) {
            factors.add(factor());
        }
        return factors.size() == 1
                ? factors.get(0)
                : row -> {
                    Truth truth = Truth.TRUE;
                    for (Cql2.Clause each : factors) {
                        truth = truth.and(each.of(row));
                        if (truth == Truth.FALSE) {
                            break;
                        }
                    }
                    return truth;
                };
    }

    private Cql2.Clause factor() {
        if (++depth > MAX_DEPTH) {
            throw new Cql2Exception(
                    peek().position(), "a filter may be nested %d deep, this goes deeper".formatted(MAX_DEPTH));
        }
        try {
            if (takeWord("NOT")) {
                return negated(factor(), true);
            }
            if (takeSymbol("(")) {
                Cql2.Clause inner = expression();
                require(")");
                return inner;
            }
            return predicate();
        } finally {
            depth--;
        }
    }

    private Cql2.Clause predicate() {
        if (takeWord("TRUE")) {
            return row -> Truth.TRUE;
        }
        if (takeWord("FALSE")) {
            return row -> Truth.FALSE;
        }
        if (SpatialReader.isRelation(peek())) {
            return spatial();
        }
        Operand left = operand();
        if (takeWord("IS")) {
            boolean not = takeWord("NOT");
            requireWord("NULL");
            return row -> Truth.of((left.value().of(row) == null) != not);
        }
        boolean not = takeWord("NOT");
        if (takeWord("IN")) {
            return negated(in(left), not);
        }
        if (takeWord("BETWEEN")) {
            return negated(between(left), not);
        }
        if (takeWord("LIKE")) {
            return negated(like(left), not);
        }
        if (not) {
            throw expected("IN, BETWEEN or LIKE after NOT");
        }
        return comparison(left);
    }

    private static Cql2.Clause negated(Cql2.Clause clause, boolean not) {
        return not ? row -> clause.of(row).not() : clause;
    }

    private Cql2.Clause comparison(Operand left) {
        IntPredicate accepts = peek().type() == Token.Type.SYMBOL ? OPERATORS.get(peek().text()) : null;
        if (accepts == null) {
            throw expected("=, <>, <, <=, >, >=, IN, BETWEEN, LIKE or IS NULL");
        }
        at++;
        return compared(left, operand(), accepts);
    }

    private static Cql2.Clause compared(Operand left, Operand right, IntPredicate accepts) {
        left.requireLike(right);
        return row -> {
            Object a = left.value().of(row);
            Object b = right.value().of(row);
            return a == null || b == null ? Truth.UNKNOWN : Truth.of(accepts.test(Operand.compare(a, b)));
        };
    }

    private Cql2.Clause in(Operand left) {
        require("(");
        List<Cql2.Clause> equals = new ArrayList<>();
        do {
            equals.add(compared(left, operand(), order -> order == 0));
        } while (takeSymbol(","));
        require(")");
        return row -> {
            Truth truth = Truth.FALSE;
            for (Cql2.Clause each : equals) {
                truth = truth.or(each.of(row));
            }
            return truth;
        };
    }

    private Cql2.Clause between(Operand left) {
        Cql2.Clause low = compared(left, operand(), order -> order >= 0);
        requireWord("AND");
        Cql2.Clause high = compared(left, operand(), order -> order <= 0);
        return row -> low.of(row).and(high.of(row));
    }

    private Cql2.Clause like(Operand left) {
        Token token = peek();
        if (token.type() != Token.Type.TEXT) {
            throw expected("a pattern such as '%so%'");
        }
        at++;
        left.requireLike(Operand.literal(token, Operand.Type.TEXT, token.text()));
        LikePattern pattern = new LikePattern(token.text());
        return row -> {
            Object value = left.value().of(row);
            return value == null ? Truth.UNKNOWN : Truth.of(pattern.matches(value.toString()));
        };
    }

    private Operand operand() {
        Token token = peek();
        at++;
        return switch (token.type()) {
            case TEXT -> Operand.literal(token, Operand.Type.TEXT, token.text());
            case NUMBER -> operands.number(token);
            case QUOTED_NAME -> operands.property(token);
            case NAME -> named(token);
            case SYMBOL, END -> {
                at--;
                throw expected("a property or a value");
            }
        };
    }

    private Operand named(Token token) {
        boolean called = peek().isSymbol("(");
        if (called && (token.isWord("TIMESTAMP") || token.isWord("DATE"))) {
            require("(");
            Token literal = peek();
            if (literal.type() != Token.Type.TEXT) {
                throw expected("a time in single quotes");
            }
            at++;
            require(")");
            return token.isWord("DATE") ? operands.date(literal) : operands.timestamp(literal);
        }
        if (called) {
            throw new Cql2Exception(token.position(), "the function %s is not supported".formatted(token.described()));
        }
        if (RESERVED.stream().anyMatch(token::isWord)) {
            at--;
            throw expected("a property or a value");
        }
        return operands.property(token);
    }

    private Cql2.Clause spatial() {
        Token relation = peek();
        at++;
        require("(");
        Token property = peek();
        at++;
        operands.geometry(property);
        require(",");
        Geometry given = geometry();
        require(")");
        return SpatialReader.clause(relation, given);
    }

    /** A box, or well-known text through the bracket that closes it. */
    private Geometry geometry() {
        Token first = peek();
        if (first.type() != Token.Type.NAME) {
            throw expected("a geometry such as POLYGON((…)) or BBOX(minX, minY, maxX, maxY)");
        }
        at++;
        if (first.isWord("BBOX")) {
            return box(first);
        }
        if (!peek().isSymbol("(")) {
            throw expected("( after %s".formatted(first.described()));
        }
        int open = 0;
        do {
            Token token = peek();
            if (token.type() == Token.Type.END) {
                throw expected(") to close the geometry");
            }
            open += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (open > MAX_DEPTH) {
                throw expected("fewer brackets");
            }
            at++;
        } while (open > 0);
        return SpatialReader.wkt(
                first, text.substring(first.from(), tokens.get(at - 1).to()));
    }

    private Geometry box(Token name) {
        require("(");
        double[] bounds = new double[4];
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                require(",");
            }
            if (peek().type() != Token.Type.NUMBER) {
                throw expected("a number");
            }
            bounds[i] = operands.real(peek());
            at++;
        }
        require(")");
        return SpatialReader.box(name, bounds);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean takeWord(String keyword) {
        boolean there = peek().isWord(keyword);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeSymbol(String symbol) {
        boolean there = peek().isSymbol(symbol);
        at += there ? 1 : 0;
        return there;
    }

    private void require(String symbol) {
        if (!takeSymbol(symbol)) {
            throw expected(symbol);
        }
    }

    private void requireWord(String keyword) {
        if (!takeWord(keyword)) {
            throw expected(keyword);
        }
    }

    private Cql2Exception expected(String what) {
        return new Cql2Exception(peek().position(), "expected %s, not %s".formatted(what, peek().described()));
    }
}

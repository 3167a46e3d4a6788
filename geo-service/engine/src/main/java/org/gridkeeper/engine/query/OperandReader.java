// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;

/** Makes operands of properties and literals, and refuses properties that the layer does not have. */
final class OperandReader {

    /** What every feature has besides its fields. */
    private static final List<String> COMMON = List.of("id", "cell", "building");

    private static final Set<String> GEOMETRY = Set.of("geom", "geometry");

    private final LayerSchema schema;
    private final ZoneId zone;

    OperandReader(LayerSchema schema, ZoneId zone) {
        this.schema = schema;
        this.zone = zone;
    }

    Operand property(Token token) {
        String name = token.text();
        if (COMMON.contains(name)) {
            return new Operand(token, Operand.Type.TEXT, row -> row.value(name));
        }
        Field field = schema.findField(name).orElseThrow(() -> unknown(token));
        return new Operand(token, type(field.type()), row -> row.value(name));
    }

    void geometry(Token token) {
        if (!GEOMETRY.contains(token.text())) {
            throw new Cql2Exception(
                    token.position(),
                    "expected geom, the geometry of the feature, not %s".formatted(token.described()));
        }
        if (schema.geometry() == GeometryKind.NONE) {
            throw new Cql2Exception(token.position(), "layer %s is a register without places".formatted(schema.id()));
        }
    }

    Operand number(Token token) {
        double real = real(token);
        boolean whole = token.text().length() < 19
                && token.text().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '+');
        return Operand.literal(token, Operand.Type.NUMBER, whole ? (Object) Long.valueOf(token.text()) : (Object) real);
    }

    double real(Token token) {
        try {
            return Double.parseDouble(token.text());
        } catch (NumberFormatException e) {
            throw new Cql2Exception(token.position(), "'%s' is not a number".formatted(token.text()));
        }
    }

    Operand timestamp(Token token) {
        try {
            return Operand.literal(
                    token, Operand.Type.TIME, OffsetDateTime.parse(token.text()).toInstant());
        } catch (DateTimeException e) {
            throw new Cql2Exception(
                    token.position(), "'%s' is not a time such as 2026-03-01T08:00:00Z".formatted(token.text()));
        }
    }

    Operand date(Token token) {
        try {
            Instant begin = LocalDate.parse(token.text()).atStartOfDay(zone).toInstant();
            return Operand.literal(token, Operand.Type.TIME, begin);
        } catch (DateTimeException e) {
            throw new Cql2Exception(token.position(), "'%s' is not a date such as 2026-03-01".formatted(token.text()));
        }
    }

    private Cql2Exception unknown(Token token) {
        List<String> known = new ArrayList<>(COMMON);
        schema.fields().forEach(field -> known.add(field.name()));
        return new Cql2Exception(
                token.position(),
                "layer %s has no property %s; it has %s"
                        .formatted(schema.id(), token.described(), String.join(", ", known)));
    }

    private static Operand.Type type(FieldType type) {
        return switch (type) {
            case TEXT -> Operand.Type.TEXT;
            case INTEGER, REAL -> Operand.Type.NUMBER;
            case TIME -> Operand.Type.TIME;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.gridkeeper.engine.index.Field;

/** Turns what a file holds into values of a field's type. */
final class ValueText {

    static final int TEXT_LIMIT = 65_536;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private ValueText() {}

    static Object read(Field field, Object value, ZoneId zone) throws RowFault {
        return switch (field.type()) {
            case TEXT -> text(field.name(), value);
            case INTEGER -> integer(field.name(), value);
            case REAL -> real(field.name(), value);
            case TIME -> TimeText.read(plain(value), zone);
        };
    }

    static String text(String name, Object value) throws RowFault {
        String text = plain(value);
        if (text.length() > TEXT_LIMIT) {
            throw new RowFault("too-long", "%s has %d characters".formatted(name, text.length()));
        }
        if (text.indexOf('\0') >= 0) {
            throw new RowFault("bad-text", "%s holds a NUL character".formatted(name));
        }
        return text;
    }

    /** Whole numbers are written without a point, whatever the file made of them. */
    static String plain(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value.toString();
    }

    private static Long integer(String name, Object value) throws RowFault {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        String text = value.toString();
        try {
            if (NUMBER.matcher(text).matches()) {
                return new BigDecimal(text).longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new RowFault("bad-number", "%s: '%s' is not a whole number".formatted(name, text));
        }
        throw new RowFault("bad-number", "%s: '%s' is not a number".formatted(name, text));
    }

    private static Double real(String name, Object value) throws RowFault {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return real(name, value.toString(), "bad-number");
    }

    static double real(String name, String text, String reason) throws RowFault {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new RowFault(reason, "%s: '%s' is not a number".formatted(name, text));
        }
        return number;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the values of expressions become one another. */
final class Values {

    /** How two values lie to each other. */
    enum Order {
        LESS,
        EQUAL,
        GREATER,
        /** They cannot be compared. */
        NONE;

        boolean isEqual() {
            return this == EQUAL;
        }

        static Order of(int order) {
            return order < 0 ? LESS : order == 0 ? EQUAL : GREATER;
        }
    }

    private Values() {}

    /** As a number; an instant as milliseconds since 1970; NaN for neither. */
    static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (!(value instanceof String text) || text.isEmpty() || text.length() > 40) {
            return Double.NaN;
        }
        try {
            return text.contains("T") ? Instant.parse(text).toEpochMilli() : Double.parseDouble(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Double.NaN;
        }
    }

    /** As people write it: whole numbers without a fraction. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value == null ? null : value.toString();
    }

    static boolean truth(@Nullable Object value) {
        return value instanceof Boolean truth ? truth : value != null && "true".equals(value.toString());
    }

    /** The colour of {@code #rrggbb} as a number; null for anything else. */
    static @Nullable Integer rgb(@Nullable String text) {
        if (text == null || text.length() != 7 || text.charAt(0) != '#') {
            return null;
        }
        int rgb = 0;
        for (int i = 1; i < 7; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return null;
            }
            rgb = rgb << 4 | digit;
        }
        return rgb;
    }

    /** Two texts letter by letter; anything else as numbers. */
    static Order compare(Object a, Object b, boolean matchCase) {
        if (a instanceof String x && b instanceof String y) {
            return Order.of(matchCase ? x.compareTo(y) : folded(x).compareTo(folded(y)));
        }
        if (a instanceof Boolean || b instanceof Boolean) {
            return a.toString().equals(b.toString()) ? Order.EQUAL : Order.NONE;
        }
        double x = number(a);
        double y = number(b);
        return Double.isNaN(x) || Double.isNaN(y) ? Order.NONE : Order.of(Double.compare(x, y));
    }

    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

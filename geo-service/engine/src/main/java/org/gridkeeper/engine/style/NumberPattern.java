// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Patterns of numbers and dates, known to be right before anything is drawn with them. */
final class NumberPattern {

    private static final int MAX_LENGTH = 40;

    private NumberPattern() {}

    static String format(String pattern, double number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Whether it is short and made of what such patterns are made of: {@code #,##0.00}, with letters and per cent about it. */
    static boolean isNumber(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        try {
            format(pattern, 1);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it is made of years to seconds, and of what stands between them. */
    static boolean isDate(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        try {
            return !DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .format(Instant.EPOCH.atZone(ZoneOffset.UTC))
                    .isEmpty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}

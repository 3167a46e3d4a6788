// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times: ISO 8601 date, date and time, with or without an offset, and the same with slashes or 年月日. What names
 * no offset is in the given zone; a date alone is its first moment. Bare numbers are refused, since seconds,
 * milliseconds and dates cannot be told apart; so is a day or month in front.
 */
final class TimeText {

    private static final Pattern TIME = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
            + "\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?");

    private TimeText() {}

    static boolean looksLikeOne(String text) {
        return TIME.matcher(text).matches();
    }

    static Instant read(String text, ZoneId zone) throws RowFault {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            throw new RowFault("bad-time", "'%s' is not a time such as 2026-03-01 or 2026-03-01T08:30".formatted(text));
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 3), number(m, 4));
            if (m.group(5) == null) {
                return m.group(9) == null
                        ? date.atStartOfDay(zone).toInstant()
                        : date.atStartOfDay().toInstant(offset(m.group(9)));
            }
            String fraction = m.group(8) == null ? "0" : m.group(8);
            int nanos = Integer.parseInt((fraction + "00000000").substring(0, 9));
            LocalTime time = LocalTime.of(number(m, 5), number(m, 6), number(m, 7), nanos);
            LocalDateTime local = date.atTime(time);
            return m.group(9) == null ? local.atZone(zone).toInstant() : local.toInstant(offset(m.group(9)));
        } catch (DateTimeException e) {
            throw new RowFault("bad-time", "'%s': %s".formatted(text, e.getMessage()));
        }
    }

    private static ZoneOffset offset(String text) {
        return ZoneOffset.of(text.equals("z") ? "Z" : text);
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A date or a time in ISO 8601, of years 1 to 9999; a time without an offset is meant in the site's zone. Where a period
 * begins, a date is the first moment of its day. Where it is asked what was, it is the last: the day with all that
 * happened on it.
 */
public final class DateOrTime {

    public static final String FORM =
            "a date (2026-03-01) or a time, best with its offset (2026-03-01T08:00:00Z), of years 1 to 9999";

    private static final int DATE_LENGTH = "yyyy-mm-dd".length();
    private static final Pattern OFFSET = Pattern.compile(".*T.*([Zz]|[+-]\\d{2}(:?\\d{2})?)");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private DateOrTime() {}

    /**
     * The first moment of a date, or a time.
     *
     * @throws DateTimeException when the text is neither
     */
    public static Instant first(String text, ZoneId zone) {
        return bounded(isDate(text) ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : time(text, zone));
    }

    /**
     * The last millisecond of a date, or a time.
     *
     * @throws DateTimeException when the text is neither
     */
    public static Instant last(String text, ZoneId zone) {
        return bounded(
                isDate(text)
                        ? LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusMillis(1)
                        : time(text, zone));
    }

    private static boolean isDate(String text) {
        return text.length() <= DATE_LENGTH;
    }

    private static Instant time(String text, ZoneId zone) {
        String iso = text.replace(' ', 'T');
        return OFFSET.matcher(iso).matches()
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private static Instant bounded(Instant moment) {
        if (moment.isBefore(EARLIEST) || !moment.isBefore(END)) {
            throw new DateTimeException("%s is not of years 1 to 9999".formatted(moment));
        }
        return moment;
    }
}

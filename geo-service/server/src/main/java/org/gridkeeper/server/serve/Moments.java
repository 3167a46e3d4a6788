// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads a date, which is its first instant in the site's time zone, or a time with its offset. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Moments() {}

    /** An instant of years 1 to 9999, which every later computation in milliseconds can hold. */
    static Instant parse(String name, String text, ZoneId zone) {
        Instant moment = read(name, text, zone);
        if (moment.isBefore(EARLIEST) || !moment.isBefore(END)) {
            throw new BadParameterException("%s is in a year from 1 to 9999".formatted(name));
        }
        return moment;
    }

    private static Instant read(String name, String text, ZoneId zone) {
        try {
            return text.length() <= "yyyy-mm-dd".length()
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadParameterException(
                    "%s is a date (2026-11-23) or a time with its offset (2026-11-23T08:00:00Z)".formatted(name));
        }
    }
}

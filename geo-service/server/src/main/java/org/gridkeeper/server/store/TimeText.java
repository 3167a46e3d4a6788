// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the GeoPackage keeps them: {@code 2026-11-23T08:15:30.000Z}. */
final class TimeText {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int LENGTH = 24;

    private TimeText() {}

    static String format(Instant time) {
        return FORMAT.format(time);
    }

    /** Reads what {@link #format} wrote, and any other ISO-8601 instant more slowly. */
    static Instant parse(String text) {
        if (text.length() != LENGTH || text.charAt(0) == '-' || text.charAt(23) != 'Z') {
            return Instant.parse(text);
        }
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 23) * 1_000_000);
        return time.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

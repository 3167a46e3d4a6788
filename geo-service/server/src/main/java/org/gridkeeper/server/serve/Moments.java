// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.gridkeeper.server.store.DateOrTime;

/** Reads the dates and times of requests. */
final class Moments {

    private Moments() {}

    /** Where something begins or ends: of a date its first instant in the site's time zone. */
    static Instant parse(String name, String text, ZoneId zone) {
        return read(name, () -> DateOrTime.first(text, zone));
    }

    /** As of when it is asked: of a date its last instant in the site's time zone. */
    static Instant asOf(String name, String text, ZoneId zone) {
        return read(name, () -> DateOrTime.last(text, zone));
    }

    private static Instant read(String name, Reading reading) {
        try {
            return reading.read();
        } catch (DateTimeException e) {
            throw new BadParameterException("%s is %s".formatted(name, DateOrTime.FORM));
        }
    }

    private interface Reading {
        Instant read();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.time.ZoneId;

/** A row of the roster: when a post is served, or its holder absent; the end does not belong to it. */
record Shift(String person, boolean absence, Instant begins, Instant ends, String place) {

    static Shift of(Row row) {
        return new Shift(
                row.text("person"),
                row.text("kind").equals("absence"),
                row.time("begins_at").orElse(Instant.MIN),
                row.time("ends_at").orElse(Instant.MIN),
                row.text("place"));
    }

    boolean contains(Instant at) {
        return !at.isBefore(begins) && at.isBefore(ends);
    }

    /** The days that it touches. */
    Days days(ZoneId zone) {
        Instant last = ends.isAfter(begins) ? ends.minusMillis(1) : ends;
        return new Days(begins.atZone(zone).toLocalDate(), last.atZone(zone).toLocalDate());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.function.LongPredicate;

/**
 * Hours of the day and days of the week on the clocks of a place.
 *
 * @param hours bit h is the hour that begins at h o'clock, 0 … 23
 * @param weekdays bit d is a day, 0 for Monday … 6 for Sunday
 */
public record DayTimes(ZoneId zone, int hours, int weekdays) {

    public static final int ALL_HOURS = (1 << 24) - 1;
    public static final int ALL_WEEKDAYS = (1 << 7) - 1;

    /** Every hour of every day. */
    public static final DayTimes ALWAYS = new DayTimes(ZoneOffset.UTC, ALL_HOURS, ALL_WEEKDAYS);

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    /** 1970-01-01 was a Thursday. */
    private static final long FIRST_WEEKDAY = 3;

    public DayTimes {
        if ((hours & ALL_HOURS) == 0 || (weekdays & ALL_WEEKDAYS) == 0) {
            throw new IllegalArgumentException("no hour of any day is left");
        }
    }

    public boolean isAlways() {
        return hours == ALL_HOURS && weekdays == ALL_WEEKDAYS;
    }

    /** Tells of milliseconds since 1970-01-01T00:00Z whether they are in one of the hours of one of the days. */
    public LongPredicate test() {
        ZoneRules rules = zone.getRules();
        return millis -> {
            long local = millis
                    + 1000L * rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds();
            int hour = (int) (Math.floorMod(local, DAY) / HOUR);
            int weekday = (int) Math.floorMod(Math.floorDiv(local, DAY) + FIRST_WEEKDAY, 7L);
            return (hours >> hour & weekdays >> weekday & 1) == 1;
        };
    }
}

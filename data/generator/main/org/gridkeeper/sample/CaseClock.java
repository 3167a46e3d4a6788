// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The clock of handling limits: {@code uh} and {@code ud} run on through nights and weekends, {@code h} and {@code d}
 * count working time only (08–12 and 14–18, Monday to Friday). Public holidays are not known here.
 */
final class CaseClock {

    private CaseClock() {}

    /** @param limit a number and a unit, such as {@code 2uh} or {@code 5d} */
    static LocalDateTime deadline(LocalDateTime from, String limit) {
        int digits = 0;
        while (Character.isDigit(limit.charAt(digits))) {
            digits++;
        }
        int amount = Integer.parseInt(limit.substring(0, digits));
        return switch (limit.substring(digits)) {
            case "uh" -> from.plusHours(amount);
            case "ud" -> from.plusDays(amount);
            case "h" -> plusWorkingMinutes(from, amount * 60L);
            case "d" -> plusWorkingMinutes(from, amount * 480L);
            default -> throw new IllegalArgumentException("unknown limit: " + limit);
        };
    }

    private static LocalDateTime plusWorkingMinutes(LocalDateTime from, long minutes) {
        LocalDateTime at = from;
        long left = minutes;
        while (true) {
            LocalDateTime end = endOfShift(at);
            if (end.isAfter(at)) {
                long free = java.time.Duration.between(at, end).toMinutes();
                if (left <= free) {
                    return at.plusMinutes(left);
                }
                left -= free;
            }
            at = nextShift(at);
        }
    }

    /** End of the shift that {@code at} is in, or {@code at} itself outside working time. */
    private static LocalDateTime endOfShift(LocalDateTime at) {
        int hour = at.getHour();
        if (isWeekend(at) || hour < 8 || hour >= 18 || hour == 12 || hour == 13) {
            return at;
        }
        return at.toLocalDate().atTime(hour < 12 ? 12 : 18, 0);
    }

    private static LocalDateTime nextShift(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        if (!isWeekend(at) && time.isBefore(LocalTime.of(8, 0))) {
            return at.toLocalDate().atTime(8, 0);
        }
        if (!isWeekend(at) && time.isBefore(LocalTime.of(14, 0))) {
            return at.toLocalDate().atTime(14, 0);
        }
        LocalDateTime next = at.toLocalDate().plusDays(1).atTime(8, 0);
        while (isWeekend(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

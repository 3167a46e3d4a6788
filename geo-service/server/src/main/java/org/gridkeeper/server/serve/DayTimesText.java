// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** Hours and weekdays as they stand in an address: numbers and ranges with commas between, which may go over the end. */
final class DayTimesText {

    private static final int HOURS = 24;
    private static final int WEEKDAYS = 7;

    private DayTimesText() {}

    /** Bits of hours: {@code 7-9} is 7 and 8 o'clock, {@code 22-2} is 22, 23, 0 and 1, {@code 7} the hour from 7 to 8. */
    static int hours(String text) {
        int hours = 0;
        for (String part : text.split(",", -1)) {
            String[] ends = ends(part, "hours");
            int first = number(ends[0], 0, HOURS - 1, "hours");
            int end = ends.length == 1 ? first + 1 : number(ends[1], 0, HOURS, "hours");
            if (first == end) {
                throw new BadParameterException("hours %s have no length".formatted(part));
            }
            for (int hour = first; hour < (end > first ? end : end + HOURS); hour++) {
                hours |= 1 << (hour % HOURS);
            }
        }
        return hours;
    }

    /** Bits of weekdays, of which 1 is Monday: {@code 1-5} is Monday to Friday, {@code 6-1} is Saturday to Monday. */
    static int weekdays(String text) {
        int days = 0;
        for (String part : text.split(",", -1)) {
            String[] ends = ends(part, "weekdays");
            int first = number(ends[0], 1, WEEKDAYS, "weekdays") - 1;
            int last = (ends.length == 1 ? first + 1 : number(ends[1], 1, WEEKDAYS, "weekdays")) - 1;
            for (int day = first; day <= (last >= first ? last : last + WEEKDAYS); day++) {
                days |= 1 << (day % WEEKDAYS);
            }
        }
        return days;
    }

    private static String[] ends(String part, String name) {
        String[] ends = part.strip().split("-", -1);
        if (ends.length > 2) {
            throw wrong(name, part);
        }
        return ends;
    }

    private static int number(String text, int least, int most, String name) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(name, text);
        }
        return Integer.parseInt(text);
    }

    private static BadParameterException wrong(String name, String text) {
        String form = name.equals("hours")
                ? "hours from 0 to 24, such as 7-9,17-19"
                : "days from 1 (Monday) to 7, such as 1-5";
        return new BadParameterException("%s are %s; '%s' is none".formatted(name, form, text));
    }
}

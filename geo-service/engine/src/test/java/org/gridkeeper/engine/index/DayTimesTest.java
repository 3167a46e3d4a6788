// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class DayTimesTest {

    @Test
    void an_instant_is_tested_by_the_clock_of_the_place_whatever_the_season() {
        Random random = new Random(5);
        for (ZoneId zone :
                List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Zurich"), ZoneId.of("America/Chicago"))) {
            for (int k = 0; k < 40; k++) {
                int hours = 1 + random.nextInt(DayTimes.ALL_HOURS);
                int weekdays = 1 + random.nextInt(DayTimes.ALL_WEEKDAYS);
                LongPredicate test = new DayTimes(zone, hours, weekdays).test();
                for (int i = 0; i < 200; i++) {
                    long millis = random.nextLong(-1_000_000_000_000L, 2_000_000_000_000L);
                    ZonedDateTime local = Instant.ofEpochMilli(millis).atZone(zone);
                    boolean expected = (hours >> local.getHour() & 1) == 1
                            && (weekdays >> (local.getDayOfWeek().getValue() - 1) & 1) == 1;
                    assertEquals(expected, test.test(millis), local.toString());
                }
            }
        }
    }

    @Test
    void no_hour_at_all_is_refused() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertThrows(IllegalArgumentException.class, () -> new DayTimes(zone, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new DayTimes(zone, 1, 0));
    }
}

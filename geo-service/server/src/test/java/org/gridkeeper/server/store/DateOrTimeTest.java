// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateOrTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void a_date_is_its_first_or_its_last_moment() {
        assertThat(DateOrTime.first("2026-11-23", ZONE)).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(DateOrTime.last("2026-11-23", ZONE)).isEqualTo(Instant.parse("2026-11-23T15:59:59.999Z"));
    }

    @Test
    void a_time_is_the_same_moment_either_way_and_in_the_zone_without_an_offset() {
        for (String text : new String[] {"2026-11-23T08:00:00+08:00", "2026-11-23 08:00", "2026-11-23T00:00:00Z"}) {
            assertThat(DateOrTime.first(text, ZONE)).as(text).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
            assertThat(DateOrTime.last(text, ZONE)).as(text).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        }
    }

    @Test
    void anything_else_and_far_years_are_refused() {
        for (String text : new String[] {"", "yesterday", "2026-13-01", "-999999999-01-01T00:00:00Z", "2026-11-23T8"}) {
            assertThatThrownBy(() -> DateOrTime.last(text, ZONE)).as(text).isInstanceOf(DateTimeException.class);
        }
    }
}

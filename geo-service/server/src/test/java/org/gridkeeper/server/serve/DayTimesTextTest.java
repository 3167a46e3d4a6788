// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTimesTextTest {

    @Test
    void hours_end_before_their_last_number_and_go_over_midnight() {
        assertThat(DayTimesText.hours("7-9")).isEqualTo(1 << 7 | 1 << 8);
        assertThat(DayTimesText.hours("22-2")).isEqualTo(1 << 22 | 1 << 23 | 1 | 1 << 1);
        assertThat(DayTimesText.hours("18-24, 0")).isEqualTo(0b111111 << 18 | 1);
        assertThat(DayTimesText.hours("0-24")).isEqualTo((1 << 24) - 1);
    }

    @Test
    void weekdays_begin_with_monday_and_go_over_the_end_of_the_week() {
        assertThat(DayTimesText.weekdays("1-5")).isEqualTo(0b0011111);
        assertThat(DayTimesText.weekdays("6-1")).isEqualTo(0b1100001);
        assertThat(DayTimesText.weekdays("3,7")).isEqualTo(0b1000100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "24", "7-7", "1-2-3", "-1", "x", "7-", "7,,8"})
    void what_is_no_hour_is_named(String text) {
        assertThatThrownBy(() -> DayTimesText.hours(text)).isInstanceOf(BadParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "8", "1-8", "Monday"})
    void what_is_no_weekday_is_named(String text) {
        assertThatThrownBy(() -> DayTimesText.weekdays(text)).isInstanceOf(BadParameterException.class);
    }
}

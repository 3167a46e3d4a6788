// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickScheduleTest {

    @ParameterizedTest
    @CsvSource({"PT0S,PT1S", "PT5S,PT5S", "PT1H,PT10S"})
    void it_looks_as_often_as_a_tick_can_be_due_but_not_all_the_time_and_at_least_every_ten_seconds(
            String afterChange, String look) {
        assertThat(TickSchedule.look(Duration.parse(afterChange))).isEqualTo(Duration.parse(look));
    }
}

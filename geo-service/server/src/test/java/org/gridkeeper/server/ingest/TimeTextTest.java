// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static void assertTime(String text, String instant) throws RowFault {
        assertThat(TimeText.read(text, SHANGHAI)).hasToString(instant);
    }

    @Test
    void times_with_an_offset_are_instants_and_others_are_local() throws RowFault {
        assertTime("2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z");
        assertTime("2026-03-01T08:30:15.25+02:00", "2026-03-01T06:30:15.250Z");
        assertTime("2026-03-01T08:30", "2026-03-01T00:30:00Z");
        assertTime("2026-03-01 08:30:15", "2026-03-01T00:30:15Z");
        assertTime("2026-03-01", "2026-02-28T16:00:00Z");
        assertTime("2026/3/1", "2026-02-28T16:00:00Z");
        assertTime("2026/03/01 8:05", "2026-03-01T00:05:00Z");
        assertTime("2026年3月1日 08:30", "2026-03-01T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1772323200000",
                "1772323200",
                "20260301",
                "01/03/2026",
                "3/1/26",
                "2026-13-01",
                "2026-02-30",
                "2026-03-01T25:00",
                "yesterday",
                "2026-03-01T08:30+25:00"
            })
    void what_could_be_read_in_two_ways_or_none_is_refused(String text) {
        assertThatThrownBy(() -> TimeText.read(text, SHANGHAI))
                .isInstanceOf(RowFault.class)
                .extracting(e -> ((RowFault) e).reason())
                .isEqualTo("bad-time");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.ZoneTick;
import org.gridkeeper.server.score.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones are computed anew soon after the data changed, and no more often than is set. */
class ZonesFollowTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"0s,true", "1h,false"})
    void zones_follow_a_change_after_the_time_that_is_set(String afterChange, boolean follows) {
        try (TestServer server = new TestServer(home, "--gridkeeper.score.after-change=" + afterChange)) {
            String feature = """
                    {"type":"Feature","id":"posted-1","geometry":{"type":"Point","coordinates":[%s,%s]},
                     "properties":{"class":"0505","status":"open","reported_at":"2026-11-20T08:00:00+08:00"}}""".formatted(SmallCity.WEST + SmallCity.CELL / 2, SmallCity.SOUTH + SmallCity.CELL / 2);
            long before = tick(server).change();
            assertThat(server.post("/api/elements/incidents", feature, server.basic())
                            .statusCode())
                    .isEqualTo(201);
            server.bean(Ticker.class).tickIfDue(Pace.UNBROKEN);
            assertThat(tick(server).change() > before).isEqualTo(follows);
        }
    }

    @Test
    void zones_of_unchanged_data_are_left_as_they_are() {
        try (TestServer server = new TestServer(home, "--gridkeeper.score.after-change=0s")) {
            server.bean(Ticker.class).tickIfDue(Pace.UNBROKEN);
            ZoneTick tick = tick(server);
            server.bean(Ticker.class).tickIfDue(Pace.UNBROKEN);
            assertThat(tick(server).computedAt()).isEqualTo(tick.computedAt());
        }
    }

    private static ZoneTick tick(TestServer server) {
        return server.bean(LiveMap.class).view().zones().orElseThrow();
    }
}

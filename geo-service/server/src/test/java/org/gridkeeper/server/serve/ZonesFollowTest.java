// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final String INCIDENT =
            """
            {"type":"Feature","id":"%%s","geometry":{"type":"Point","coordinates":[%s,%s]},
             "properties":{"class":"0505","status":"open","reported_at":"2026-11-20T08:00:00+08:00"}}""".formatted(SmallCity.WEST + SmallCity.CELL / 2, SmallCity.SOUTH + SmallCity.CELL / 2);

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"0s,true", "1h,false"})
    void zones_follow_a_change_after_the_time_that_is_set(String afterChange, boolean follows) {
        try (TestServer server = new TestServer(home, "--gridkeeper.score.after-change=" + afterChange)) {
            long before = tick(server).change();
            assertThat(server.post("/api/elements/incidents", INCIDENT.formatted("posted-1"), server.basic())
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

    @Test
    void reports_come_in_while_a_tick_works_and_while_it_is_written() {
        try (TestServer server =
                new TestServer(home, "--gridkeeper.score.every=0s", "--gridkeeper.score.after-change=0s")) {
            List<Integer> answers = new ArrayList<>();
            server.bean(Ticker.class)
                    .tickIfDue(() -> answers.add(server.post(
                                    "/api/elements/incidents",
                                    INCIDENT.formatted("during-" + answers.size()),
                                    server.basic())
                            .statusCode()));
            assertThat(answers).hasSizeGreaterThan(2).containsOnly(201);
        }
    }

    private static ZoneTick tick(TestServer server) {
        return server.bean(LiveMap.class).view().zones().orElseThrow();
    }
}

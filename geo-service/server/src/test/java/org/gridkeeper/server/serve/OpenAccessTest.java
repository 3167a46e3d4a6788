// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gridkeeper.engine.geo.TileCoord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is open: every layer can be read without signing in, and nothing written. */
class OpenAccessTest {

    @TempDir
    Path home;

    @Test
    void everything_can_be_read_and_nothing_written() {
        try (TestServer server = new TestServer(home, "--gridkeeper.access=open")) {
            TileCoord t = TileCoord.at(SmallCity.WEST + SmallCity.CELL, SmallCity.SOUTH + SmallCity.CELL, 15);
            String place = "/%d/%d/%d.mvt".formatted(t.z(), t.x(), t.y());
            assertThat(server.get("/tiles/buildings" + place).body()).isNotEmpty();
            byte[] cells = server.get("/tiles/cells" + place).body();
            assertThat(new String(cells, StandardCharsets.UTF_8)).contains("incidents", "risk_points");
            assertThat(server.json("/api/session").path("openAccess").asBoolean())
                    .isTrue();
            assertThat(server.post("/api/elements/incidents", "{}").statusCode())
                    .isEqualTo(401);
        }
    }
}

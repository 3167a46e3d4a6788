// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.time.Duration;
import org.gridkeeper.server.live.PeriodicWork;
import org.gridkeeper.server.live.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Opens the tiles on disk when the map is in memory, and looks twice a second whether a command took some away. */
@Component
@ConditionalOnWebApplication
class TileKeeping extends WhileServing {

    private static final Logger LOG = LoggerFactory.getLogger(TileKeeping.class);
    private static final int AFTER_THE_MAP = -90;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DiskTiles disk;
    private final Tiles tiles;
    private long newest;

    TileKeeping(DiskTiles disk, Tiles tiles) {
        super(AFTER_THE_MAP);
        this.disk = disk;
        this.tiles = tiles;
    }

    @Override
    protected PeriodicWork begin() {
        disk.open();
        newest = disk.newestTruncation();
        return PeriodicWork.begin("tiles", PAUSE, this::look, e -> LOG.warn("tiles were not looked after", e));
    }

    private void look() {
        for (Truncations.Truncation truncation : disk.listTruncations(newest)) {
            tiles.forget(truncation);
            newest = truncation.id();
        }
    }

    @Override
    protected void ended() {
        disk.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.List;
import org.gridkeeper.engine.zone.ZoneScore;

/**
 * The priority zones as one tick published them.
 *
 * @param id given in order, from 1
 * @param change the change number of the data that was scored
 * @param zones in the order of their ranks
 */
public record ZoneTick(long id, Instant computedAt, Instant referenceTime, long change, List<ZoneScore> zones) {

    public ZoneTick {
        zones = List.copyOf(zones);
    }
}

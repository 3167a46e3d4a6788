// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.engine.zone.Zone;

/**
 * The priority zones as one tick published them.
 *
 * @param id given in order, from 1
 * @param change the change number of the data that was scored
 * @param version of the index that they were scored by
 * @param zones in the order of their ranks
 */
public record ZoneTick(
        long id, Instant computedAt, Instant referenceTime, long change, long version, List<Zone> zones) {

    public ZoneTick {
        zones = List.copyOf(zones);
    }

    /** The same with the hard rules of now, by cell, which do not wait for a tick; itself when they are the same. */
    ZoneTick under(Map<String, HardRule> rules, Instant now) {
        List<Zone> next = zones.stream()
                .map(zone -> zone.under(rules.get(zone.code()), now))
                .toList();
        return next.equals(zones) ? this : new ZoneTick(id, computedAt, referenceTime, change, version, next);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.MapSnapshot;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.DoorplateLocator;

/**
 * Everything that is served, as of one change number; one request looks at one view. Immutable.
 *
 * @param layers by id, in the order they are listed
 * @param zones what the newest tick published; empty before the first
 */
public record LiveView(
        MapSnapshot snapshot,
        Map<String, LiveLayer> layers,
        AreaTree areas,
        CellLocator cellLocator,
        BuildingLocator buildingLocator,
        DoorplateLocator doorplateLocator,
        Optional<ZoneTick> zones) {

    public Optional<LiveLayer> findLayer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    public long version() {
        return snapshot.version();
    }

    /** The id of the tick that published the zones; 0 before the first. */
    public long tick() {
        return zones.map(ZoneTick::id).orElse(0L);
    }
}

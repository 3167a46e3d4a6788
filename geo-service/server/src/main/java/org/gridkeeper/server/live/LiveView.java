// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.MapSnapshot;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.DoorplateLocator;
import org.gridkeeper.engine.zone.HardRule;

/** Everything that is served, as of one change number; one request looks at one view. Immutable. */
public final class LiveView {

    private final MapSnapshot snapshot;
    private final Map<String, LiveLayer> layers;
    private final Ground ground;
    private final Optional<ZoneTick> zones;
    private final CellCounts counts;

    LiveView(
            MapSnapshot snapshot,
            Map<String, LiveLayer> layers,
            Ground ground,
            Optional<ZoneTick> zones,
            CellCounts counts) {
        this.snapshot = snapshot;
        this.layers = java.util.Collections.unmodifiableMap(layers);
        this.ground = ground;
        this.zones = zones;
        this.counts = counts;
    }

    public MapSnapshot snapshot() {
        return snapshot;
    }

    /** By id, in the order they are listed. */
    public Map<String, LiveLayer> layers() {
        return layers;
    }

    public Optional<LiveLayer> findLayer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    public AreaTree areas() {
        return ground.tree();
    }

    public CellLocator cellLocator() {
        return ground.cellLocator();
    }

    public BuildingLocator buildingLocator() {
        return ground.buildingLocator();
    }

    public DoorplateLocator doorplateLocator() {
        return ground.doorplateLocator();
    }

    /** The hard rule that a cell is under; empty for most. */
    public Optional<HardRule> hardRule(String cell) {
        return Optional.ofNullable(counts.hardRules().get(cell));
    }

    /** What the newest tick published, under the hard rules of now; empty before the first. */
    public Optional<ZoneTick> zones() {
        return zones;
    }

    public long version() {
        return snapshot.version();
    }

    Ground ground() {
        return ground;
    }

    CellCounts counts() {
        return counts;
    }

    /** The id of the tick that published the zones; 0 before the first. */
    public long tick() {
        return zones.map(ZoneTick::id).orElse(0L);
    }
}

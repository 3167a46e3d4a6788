// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;

/** The layer of priority zones: the cells that a tick scored. */
final class ZoneRows {

    /** What a tick says of a cell, by field. */
    private static final Map<String, Function<Zone, Object>> VALUES = Map.of(
            "level", zone -> zone.level().name().toLowerCase(Locale.ROOT),
            "score", zone -> zone.score().score(),
            "z", zone -> zone.score().hotSpot().z(),
            "p_adjusted", zone -> zone.score().hotSpot().adjustedP());

    private final Map<String, Zone> byCode;

    private ZoneRows(Map<String, Zone> byCode) {
        this.byCode = byCode;
    }

    static ZoneRows of(Optional<ZoneTick> tick) {
        Map<String, Zone> byCode = new HashMap<>();
        tick.ifPresent(t -> t.zones().forEach(zone -> byCode.put(zone.code(), zone)));
        return new ZoneRows(byCode);
    }

    LayerSnapshot layer(LayerSchema schema, Ground ground) {
        LayerBuilder builder = new LayerBuilder(schema);
        for (StoredFeature feature : ground.cells().values()) {
            Area cell = Ground.cell(feature);
            Zone zone = byCode.get(cell.code());
            if (zone != null) {
                Map<String, Object> values = new HashMap<>(Map.of("code", cell.code(), "name", cell.name()));
                VALUES.forEach((field, value) -> values.put(field, value.apply(zone)));
                builder.add(cell.code(), cell.lonLat(), cell.code(), values);
            }
        }
        return builder.build();
    }

    /** The layer when it was made of the same cells, by another tick; empty when that scored others. */
    Optional<LayerSnapshot> again(LayerSnapshot made) {
        Zone[] zones = new Zone[made.size()];
        for (int row = 0; row < zones.length; row++) {
            zones[row] = byCode.get(made.id(row));
            if (zones[row] == null) {
                return Optional.empty();
            }
        }
        Map<String, IntFunction<@Nullable Object>> values = new LinkedHashMap<>();
        VALUES.forEach((field, value) -> values.put(field, row -> value.apply(Objects.requireNonNull(zones[row]))));
        return zones.length == byCode.size() ? Optional.of(made.withValues(values)) : Optional.empty();
    }
}

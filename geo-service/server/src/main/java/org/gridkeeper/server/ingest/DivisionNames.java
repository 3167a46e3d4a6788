// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;

/**
 * The names of divisions by their codes, as the national register lists them without their borders: a register of its own
 * ({@code data/divisions/layer.yml}), from which areas that come without a name take theirs.
 */
final class DivisionNames {

    private record Rank(String level, int parentLength) {}

    /** By the length of the code, as GB/T 2260 and GB/T 10114 lay it out. */
    private static final Map<Integer, Rank> RANKS = Map.of(
            2, new Rank("province", 0),
            4, new Rank("city", 2),
            6, new Rank("division", 4),
            9, new Rank("street", 6),
            12, new Rank("community", 9));

    private final FeatureStore store;
    private final boolean known;

    DivisionNames(FeatureStore store) {
        this.store = store;
        known = store.findSchema(LayerIds.DIVISIONS).isPresent();
    }

    /** The area with the name that its code has in the register, when its own is but its code. */
    Area named(Area area) {
        if (!known || !area.name().equals(area.code())) {
            return area;
        }
        return store.find(LayerIds.DIVISIONS, area.code())
                .map(entry -> entry.values().get("name"))
                .map(name -> new Area(area.code(), area.level(), name.toString(), area.parent(), area.lonLat()))
                .orElse(area);
    }

    /** An entry of the register with its code for a key, and with level and parent as the code says them. */
    static StoredFeature complete(StoredFeature entry) throws RowFault {
        String code = entry.values().getOrDefault("code", entry.id()).toString();
        Rank rank = RANKS.get(code.length());
        if (rank == null || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RowFault(
                    "bad-code",
                    "'%s' is no code of a division: 2, 4, 6, 9 or 12 digits for province, city, division, street or community"
                            .formatted(code));
        }
        Map<String, Object> values = new LinkedHashMap<>(entry.values());
        values.put("code", code);
        values.put("level", rank.level());
        if (rank.parentLength() > 0) {
            values.put("parent", code.substring(0, rank.parentLength()));
        }
        return new StoredFeature(code, entry.lonLat(), values, entry.link());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;

/** Areas as features of the layers {@code areas} and {@code cells}, whose keys are their codes. */
public final class StoredAreas {

    private StoredAreas() {}

    public static List<Area> list(FeatureStore store, Level level) {
        List<Area> areas = new ArrayList<>();
        store.forEach(layerOf(level), feature -> {
            if (AreaCodes.hasLengthOf(feature.id(), level)) {
                areas.add(areaOf(feature));
            }
        });
        return areas;
    }

    /** One level up. */
    public static Level above(Level level) {
        return switch (level) {
            case CELL -> Level.COMMUNITY;
            case COMMUNITY -> Level.STREET;
            case STREET -> Level.DIVISION;
            case DIVISION -> throw new IllegalArgumentException("a division is the highest level");
        };
    }

    public static String layerOf(Level level) {
        return level == Level.CELL ? LayerIds.CELLS : LayerIds.AREAS;
    }

    public static Area areaOf(StoredFeature feature) {
        String code = feature.id();
        Object name = feature.values().getOrDefault("name", code);
        return new Area(code, AreaCodes.levelOf(code), name.toString(), AreaCodes.parentOf(code), feature.lonLat());
    }

    /**
     * The area as it is kept: its rings begin and run in one agreed way, so that the same ground is the same feature
     * however it was computed.
     *
     * @param more values of fields other than code, name, parent and level
     */
    public static StoredFeature featureOf(Area area, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.remove("level");
        if (area.level() != Level.CELL) {
            values.put("level", area.level().name().toLowerCase(Locale.ROOT));
        }
        values.put("code", area.code());
        values.put("name", area.name());
        values.remove("parent");
        if (!area.parent().isEmpty()) {
            values.put("parent", area.parent());
        }
        return new StoredFeature(area.code(), area.lonLat().norm(), values, Link.NOWHERE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.zone.Part;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ZoneTick;

/** Priority zones as answers tell them: the ranking, and the card that says why. */
final class Zones {

    /** How an indicator is told. */
    private record Told(String zh, String en, String unit) {}

    private static final Map<String, Told> INDICATORS = Map.of(
            "open-incidents", new Told("未结案事件（随时间衰减）", "Open incidents, fading with age", "1/km2"),
            "tagged-buildings", new Told("有标签的建筑占比", "Share of tagged buildings", "share"),
            "risk-points", new Told("风险点", "Risk points", "1/km2"));

    private Zones() {}

    static boolean sees(Scope scope, ZoneScore zone) {
        return scope.sees(Kind.ZONE) && scope.seesCell(zone.code());
    }

    static Map<String, Object> row(ZoneScore zone, int rank, LiveView view) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", zone.code());
        out.put("name", view.areas().find(zone.code()).map(Area::name).orElse(zone.code()));
        out.put("level", level(zone));
        out.put("score", zone.score());
        out.put("rank", rank);
        return out;
    }

    /** The card of a cell; empty before the first tick, and for a cell that came after it. */
    static Optional<Map<String, Object>> findCard(ZoneTick tick, String cell, Scope scope, LiveView view) {
        for (int place = 0; place < tick.zones().size(); place++) {
            ZoneScore zone = tick.zones().get(place);
            if (zone.code().equals(cell) && sees(scope, zone)) {
                return Optional.of(card(tick, place, scope, view));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> card(ZoneTick tick, int place, Scope scope, LiveView view) {
        ZoneScore zone = tick.zones().get(place);
        Map<String, Object> out = row(zone, place + 1, view);
        out.put("of", tick.zones().size());
        out.put("computedAt", tick.computedAt());
        out.put("referenceTime", tick.referenceTime());
        out.put("parts", parts(zone, scope));
        Map<String, Object> hotSpot = new LinkedHashMap<>();
        hotSpot.put("z", zone.z());
        hotSpot.put("pAdjusted", zone.adjustedP());
        hotSpot.put("confidence", zone.hotSpotConfidence());
        out.put("hotSpot", hotSpot);
        out.put("override", zone.overridden() ? "red-hazard" : null);
        return out;
    }

    /** The values are counts in other words, so that they are shown to who may see the counts. */
    private static List<Map<String, Object>> parts(ZoneScore zone, Scope scope) {
        boolean values = scope.sensitivity().compareTo(Sensitivity.INTERNAL) >= 0;
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Part part : zone.parts()) {
            Told told = INDICATORS.getOrDefault(part.indicator(), new Told(part.indicator(), part.indicator(), ""));
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("indicator", part.indicator());
            out.put("title", Map.of("zh", told.zh, "en", told.en));
            out.put("value", values ? part.value() : null);
            out.put("unit", told.unit);
            out.put("rank", part.rank());
            out.put("contribution", part.contribution());
            parts.add(out);
        }
        return parts;
    }

    static String level(ZoneScore zone) {
        return zone.level().name().toLowerCase(Locale.ROOT);
    }
}

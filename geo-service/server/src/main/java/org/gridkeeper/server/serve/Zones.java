// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.EmergingHotSpots.Pattern;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneScore.Trend;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;

/** Priority zones as answers tell them, in the ranking and on cards. */
final class Zones {

    private Zones() {}

    static boolean sees(Scope scope, Zone zone) {
        return scope.sees(Kind.ZONE) && scope.seesCell(zone.code());
    }

    static Map<String, @Nullable Object> row(Zone zone, int rank, LiveView view) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", zone.code());
        out.put("name", view.areas().find(zone.code()).map(Area::name).orElse(zone.code()));
        out.put("level", lower(zone.level()));
        out.put("score", zone.score().score());
        out.put("rank", rank);
        out.put("since", zone.since());
        out.put("trend", trend(zone.score().trend()));
        HardRule rule = zone.score().hardRule();
        out.put("override", rule == null ? null : rule.id());
        return out;
    }

    /** For example {@code intensifying-hot}; null for none. */
    static @Nullable String trend(Trend trend) {
        return trend.pattern() == Pattern.NONE ? null : lower(trend.pattern()) + (trend.hot() ? "-hot" : "-cold");
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

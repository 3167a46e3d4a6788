// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.zone.Indicator;
import org.gridkeeper.engine.zone.Theme;
import org.jspecify.annotations.Nullable;

/** The indicators and themes of the priority index in words. */
final class IndicatorTitles {

    private record Told(String zh, String en, String unit) {
        private Map<String, String> title() {
            return Map.of("zh", zh, "en", en);
        }
    }

    private static final Map<Theme, Told> THEMES = Map.of(
            Theme.EVENT_PRESSURE, new Told("事件压力", "Event pressure", ""),
            Theme.EXPOSURE, new Told("暴露", "Exposure", ""),
            Theme.VULNERABILITY, new Told("脆弱性", "Vulnerability", ""),
            Theme.RESPONSE_GAP, new Told("处置缺口", "Response gap", ""));

    private static final Map<Indicator, Told> INDICATORS = Map.of(
            Indicator.OPEN_INCIDENTS, new Told("未结案事件（随时间衰减）", "Open incidents, fading with age", "1/km2"),
            Indicator.URGENT_INCIDENTS, new Told("最高等级事件（90 天）", "Gravest incidents of 90 days", "1/km2"),
            Indicator.REPEAT_PLACES,
                    new Told("反复发生点（90 天 3 起以上）", "Places with 3 or more incidents in 90 days", "1/km2"),
            Indicator.INCIDENTS_PER_PEOPLE, new Told("每千人事件", "Incidents per 1,000 people", "1/1000"),
            Indicator.RISK_POINTS, new Told("风险点", "Risk points", "1/km2"),
            Indicator.MAJOR_PLACES, new Told("学校、医院、市场等重点场所", "Schools, hospitals, markets and the like", "1/km2"),
            Indicator.SERVICE_NEEDS, new Told("每千人服务需求", "Service needs per 1,000 people", "1/1000"),
            Indicator.TAGGED_BUILDINGS, new Told("有标签的建筑占比", "Share of tagged buildings", "share"),
            Indicator.LASTING_INCIDENTS, new Told("超过一周未结案", "Incidents open for over a week", "1/km2"),
            Indicator.PATROL_GAP, new Told("距上次走访或检查天数", "Days since the last visit or inspection", "days"));

    private IndicatorTitles() {}

    /** Id, theme, title and unit; an indicator of an earlier version of Gridkeeper is told by its id. */
    static Map<String, @Nullable Object> describe(String id) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Indicator indicator = Indicator.find(id).orElse(null);
        Told told = indicator == null ? null : INDICATORS.get(indicator);
        out.put("indicator", id);
        out.put("theme", indicator == null ? null : indicator.theme().id());
        out.put("title", told == null ? Map.of("zh", id, "en", id) : told.title());
        out.put("unit", told == null ? "" : told.unit);
        return out;
    }

    static Map<String, String> title(Theme theme) {
        Told told = THEMES.get(theme);
        return told == null ? Map.of() : told.title();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which elements put a cell under a hard rule, looked up when its card is asked for. Whoever may not see their kind, or a
 * field that the rule goes by, is not told of any, nor how many there are.
 */
@Component
class RuleCauses {

    private static final int MOST = 5;

    /** What a rule needs of a cell. */
    private enum Cause {
        RED_HAZARD(Mark.RED_HAZARD, Kind.RISK_POINT, "valid_from"),
        SCHOOL(Mark.SCHOOL, Kind.BUILDING, ""),
        URGENT_INCIDENT(Mark.URGENT, Kind.INCIDENT, "reported_at");

        private final Mark mark;

        private final Kind kind;

        /** The field that says since when; empty for none. */
        private final String since;

        Cause(Mark mark, Kind kind, String since) {
            this.mark = mark;
            this.kind = kind;
            this.since = since;
        }

        /** The fields that it goes by; to be told of an element is to be told of these. */
        private Set<String> fields() {
            return switch (this) {
                case RED_HAZARD -> Set.of("severity", "valid_from", "valid_to");
                case SCHOOL -> Set.of("class", "valid_from", "valid_to");
                case URGENT_INCIDENT -> Set.of("severity", "status", "reported_at", "closed_at");
            };
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean isSeen(LayerSnapshot layer, Scope scope) {
            return scope.sees(kind)
                    && layer.schema().fields().stream()
                            .filter(field -> fields().contains(field.name()))
                            .allMatch(scope::sees);
        }

        private static List<Cause> of(HardRule rule) {
            return switch (rule) {
                case RED_HAZARD -> List.of(Cause.RED_HAZARD);
                case SCHOOL_URGENT -> List.of(URGENT_INCIDENT, SCHOOL);
            };
        }
    }

    private final LiveMap live;
    private final ClassTitles titles;

    RuleCauses(LiveMap live, ClassTitles titles) {
        this.live = live;
        this.titles = titles;
    }

    /** What makes a rule true of a cell that the scope sees. */
    List<Map<String, @Nullable Object>> of(HardRule rule, String cell, LiveView view, Scope scope) {
        return Cause.of(rule).stream()
                .map(cause -> describe(cause, cell, view, scope))
                .toList();
    }

    private Map<String, @Nullable Object> describe(Cause cause, String cell, LiveView view, Scope scope) {
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        int count = 0;
        boolean seen = true;
        for (LiveLayer layer : view.layers().values()) {
            LayerSnapshot snapshot = layer.snapshot();
            if (layer.kind() == cause.kind && cause.isSeen(snapshot, scope)) {
                int[] rows = layer.rowsIn(cell, cause.mark, live.referenceTime(layer));
                count += rows.length;
                for (int i = 0; i < rows.length && elements.size() < MOST; i++) {
                    elements.add(element(cause, snapshot, rows[i], scope));
                }
            } else if (layer.kind() == cause.kind) {
                seen = false;
            }
        }
        // Of a layer that is not seen nothing is looked up: the rule says that there is something, and no more is told.
        boolean told = seen || count > 0;
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("cause", cause.id());
        out.put("kind", lower(cause.kind));
        out.put("count", told ? count : null);
        out.put("elements", told ? elements : null);
        return out;
    }

    private Map<String, @Nullable Object> element(Cause cause, LayerSnapshot layer, int row, Scope scope) {
        Map<String, Object> seen = layer.properties(row, scope);
        String id = layer.schema().id();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("layer", id);
        out.put("kind", lower(cause.kind));
        out.put("id", layer.id(row));
        out.put("name", seen.getOrDefault("title", seen.get("name")));
        out.put("address", seen.getOrDefault("address", seen.get("doorplate")));
        out.put("class", seen.get("class") instanceof String name ? titles.get(id, name) : null);
        out.put("since", seen.get(cause.since));
        Extents.putMiddle(out, layer.shapes().boundsMercator(row));
        return out;
    }

    private static String lower(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

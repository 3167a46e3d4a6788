// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.engine.zone.Indicator;
import org.gridkeeper.engine.zone.Part;
import org.gridkeeper.engine.zone.WayDown;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneLevel;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ZoneTick;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.score.IndexVersion;
import org.gridkeeper.server.score.IndexVersions;
import org.gridkeeper.server.score.PastZone;
import org.gridkeeper.server.score.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards that say why a cell has its level, since when, what changed and what would lower it. */
@Component
class ZoneCards {

    /** Smaller changes of a part are not told. */
    private static final double LEAST_POINTS = 0.05;

    /** Who may not see a value is told by how much it must fall in twentieths. */
    private static final double ROUGH = 20;

    /** What a count, made a rate and a count again, may be off by. */
    private static final double COUNT_ROUNDING = 1e-6;

    private final Ticker ticker;
    private final IndexVersions versions;
    private final SuggestedVisits suggested;
    private final RuleCauses causes;

    ZoneCards(Ticker ticker, IndexVersions versions, SuggestedVisits suggested, RuleCauses causes) {
        this.ticker = ticker;
        this.versions = versions;
        this.suggested = suggested;
        this.causes = causes;
    }

    /** The card of a cell; empty for a cell that came after the tick, and for one that the viewer does not see. */
    Optional<Map<String, @Nullable Object>> find(ZoneTick tick, String cell, Viewer viewer, LiveView view) {
        for (int place = 0; place < tick.zones().size(); place++) {
            Zone zone = tick.zones().get(place);
            if (zone.code().equals(cell) && Zones.sees(viewer.scope(), zone)) {
                return Optional.of(card(tick, place, viewer, view));
            }
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> card(ZoneTick tick, int place, Viewer viewer, LiveView view) {
        Zone zone = tick.zones().get(place);
        ZoneScore score = zone.score();
        IndexVersion version = versions.find(tick.version()).orElse(IndexVersion.BUILT_IN);
        Map<String, @Nullable Object> out = Zones.row(zone, place + 1, view);
        out.put("of", tick.zones().size());
        out.put("computedAt", tick.computedAt());
        out.put("referenceTime", tick.referenceTime());
        out.put("version", tick.version());
        OptionalDouble squareKm = view.areas().find(zone.code()).stream()
                .mapToDouble(Area::squareKm)
                .findFirst();
        out.put("parts", parts(score, squareKm, viewer.scope()));
        out.put(
                "hotSpot",
                Map.of(
                        "z", score.hotSpot().z(),
                        "pAdjusted", score.hotSpot().adjustedP(),
                        "confidence", score.hotSpot().confidence()));
        out.put("confidence", Zones.lower(score.confidence()));
        boolean counts = CellCard.seesInternal(viewer)
                && score.events() >= viewer.scopeForCountsOf(Kind.INCIDENT).minimumCount();
        out.put("events", counts ? score.events() : null);
        // What is there now is no part of what was: a card of the past tells neither causes nor visits.
        boolean present = tick.id() == view.tick();
        out.put("rule", rule(zone, present, viewer, view));
        out.put("held", held(zone, version));
        out.put(
                "changed",
                ticker.findDayBefore(tick, zone.code())
                        .map(past -> changed(past, zone))
                        .orElse(null));
        out.put("wayDown", wayDown(tick, place, squareKm, viewer.scope(), version));
        out.put("suggestedVisits", present ? suggested.of(zone.code(), view, viewer) : null);
        return out;
    }

    /** Under a hard rule: the level that the cell would have without it, and the elements that make it true. */
    private @Nullable Map<String, @Nullable Object> rule(Zone zone, boolean present, Viewer viewer, LiveView view) {
        HardRule rule = zone.score().hardRule();
        if (rule == null) {
            return null;
        }
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("levelWithout", Zones.lower(zone.held()));
        out.put("causes", present ? causes.of(rule, zone.code(), view, viewer.scope()) : null);
        return out;
    }

    /** Kept at a level that the score alone is below: since when, and when that ends if it stays so. */
    private static @Nullable Map<String, Object> held(Zone zone, IndexVersion version) {
        if (zone.belowSince() == null) {
            return null;
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("level", Zones.lower(zone.held()));
        out.put("belowSince", zone.belowSince());
        out.put("until", zone.belowSince().plus(Duration.ofDays(version.levels().holdDays())));
        return out;
    }

    private static Map<String, @Nullable Object> changed(PastZone past, Zone now) {
        ZoneScore before = past.zone().score();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Part part : now.score().parts()) {
            double points = part.contribution() - before.part(part.indicator()).contribution();
            if (Math.abs(points) >= LEAST_POINTS) {
                parts.add(Map.of("indicator", part.indicator(), "points", points));
            }
        }
        parts.sort(Comparator.comparingDouble(part -> -Math.abs((Double) part.getOrDefault("points", 0.0))));
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("since", past.computedAt());
        out.put("version", past.version());
        out.put("score", now.score().score() - before.score());
        out.put(
                "level",
                past.zone().level() == now.level()
                        ? null
                        : Zones.lower(past.zone().level()));
        out.put("parts", parts);
        return out;
    }

    private static @Nullable Map<String, Object> wayDown(
            ZoneTick tick, int place, OptionalDouble squareKm, Scope scope, IndexVersion version) {
        Zone zone = tick.zones().get(place);
        boolean falls = zone.held() != ZoneLevel.BLUE
                && zone.belowSince() == null
                && zone.score().hardRule() == null;
        if (!falls) {
            return null;
        }
        WayDown way = WayDown.of(tick.zones(), place, version.weights(), version.levels());
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (WayDown.Step step : way.steps()) {
            steps.add(step(step, squareKm, seesValue(step.indicator(), scope)));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("level", Zones.lower(way.level()));
        out.put("below", way.below());
        out.put("holdDays", version.levels().holdDays());
        out.put("steps", steps);
        return out;
    }

    private static Map<String, @Nullable Object> step(WayDown.Step step, OptionalDouble squareKm, boolean sees) {
        OptionalLong fromCount = sees ? count(step.indicator(), step.from(), squareKm) : OptionalLong.empty();
        // Of what is whole, no more than so many may be left.
        OptionalLong toCount = sees ? count(step.indicator(), step.to(), squareKm) : OptionalLong.empty();
        double lessBy = fromCount.isPresent() && toCount.isPresent()
                ? 1 - (double) toCount.getAsLong() / fromCount.getAsLong()
                : 1 - step.to() / step.from();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("indicator", step.indicator().id());
        out.put("from", sees ? step.from() : null);
        out.put("to", sees ? step.to() : null);
        out.put("fromCount", boxed(fromCount));
        out.put("toCount", boxed(toCount));
        out.put("lessBy", sees ? lessBy : Math.min(1, Math.ceil(lessBy * ROUGH) / ROUGH));
        return out;
    }

    /** How many things a value of an indicator stands for, in whole ones; empty for what is not counted so. */
    private static OptionalLong count(Indicator indicator, double perSquareKm, OptionalDouble squareKm) {
        return indicator.countsWhole() && squareKm.isPresent()
                ? OptionalLong.of((long) Math.floor(perSquareKm * squareKm.getAsDouble() + COUNT_ROUNDING))
                : OptionalLong.empty();
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static List<Map<String, @Nullable Object>> parts(ZoneScore score, OptionalDouble squareKm, Scope scope) {
        List<Map<String, @Nullable Object>> parts = new ArrayList<>();
        for (Part part : score.parts()) {
            Map<String, @Nullable Object> out = new LinkedHashMap<>(IndicatorTitles.describe(part.indicator()));
            Optional<Indicator> seen =
                    Indicator.find(part.indicator()).filter(indicator -> seesValue(indicator, scope));
            out.put("value", seen.isPresent() ? part.value() : null);
            out.put(
                    "count",
                    seen.map(indicator -> boxed(count(indicator, part.value(), squareKm)))
                            .orElse(null));
            out.put("rank", part.rank());
            out.put("contribution", part.contribution());
            parts.add(out);
        }
        return parts;
    }

    /** The values are counts in other words, so that they are shown to who may see what is counted. */
    private static boolean seesValue(Indicator indicator, Scope scope) {
        Sensitivity needed = indicator == Indicator.SERVICE_NEEDS ? Sensitivity.RESTRICTED : Sensitivity.INTERNAL;
        return scope.sensitivity().compareTo(needed) >= 0 && scope.kinds().containsAll(counted(indicator));
    }

    private static Set<Kind> counted(Indicator indicator) {
        return switch (indicator) {
            case OPEN_INCIDENTS, URGENT_INCIDENTS, REPEAT_PLACES, INCIDENTS_PER_PEOPLE, LASTING_INCIDENTS ->
                Set.of(Kind.INCIDENT);
            case RISK_POINTS -> Set.of(Kind.RISK_POINT);
            case MAJOR_PLACES, SERVICE_NEEDS, TAGGED_BUILDINGS -> Set.of(Kind.BUILDING);
            case PATROL_GAP -> Set.of(Kind.REGISTER, Kind.RISK_POINT);
        };
    }
}

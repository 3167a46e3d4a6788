// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.register.DueVisit;
import org.gridkeeper.server.register.Subject;
import org.gridkeeper.server.register.Tag;
import org.gridkeeper.server.register.Tags;
import org.gridkeeper.server.register.VisitCause;
import org.gridkeeper.server.register.Visits;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What in a cell should be visited next, and why, for its card: what the due list has, and places with repeated incidents.
 * It names elements and places, never who lives or works there, nor who is to go.
 */
@Component
class SuggestedVisits {

    private static final int MOST = 5;

    /** So many of them are repeated places where there are any, however much is overdue. */
    private static final int REPEATED = 2;

    private static final Duration AHEAD = Duration.ofDays(14);

    private final Visits visits;
    private final Tags tags;
    private final FeatureStore store;
    private final RepeatedPlaces repeated;
    private final Clock clock;

    SuggestedVisits(Visits visits, Tags tags, FeatureStore store, RepeatedPlaces repeated, Clock clock) {
        this.visits = visits;
        this.tags = tags;
        this.store = store;
        this.repeated = repeated;
        this.clock = clock;
    }

    /**
     * At most five: what is overdue, the longest first; then two repeated places, those with most incidents; then what will be
     * due within 14 days, and further repeated places. Null for who may see neither what is due nor incidents.
     */
    @Nullable
    List<Map<String, @Nullable Object>> of(String cell, LiveView view, Viewer viewer) {
        boolean seesDue = viewer.scope().sees(Kind.REGISTER) && CellCard.seesInternal(viewer);
        boolean seesIncidents = viewer.scope().sees(Kind.INCIDENT);
        if (!seesDue && !seesIncidents) {
            return null;
        }
        // The end of the minute, so that the answers of one minute are alike, and what was visited in it counts.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        List<Map<String, @Nullable Object>> places =
                seesIncidents ? repeated.in(cell, view, viewer.scope(), MOST) : List.of();
        List<Map<String, @Nullable Object>> overdue = new ArrayList<>();
        List<Map<String, @Nullable Object>> upcoming = new ArrayList<>();
        for (List<DueVisit> due : seesDue ? due(cell, now, viewer.scope()) : List.<List<DueVisit>>of()) {
            List<Map<String, @Nullable Object>> list = due.get(0).isOverdue(now) ? overdue : upcoming;
            describe(due, now, view, viewer.scope()).ifPresent(list::add);
        }
        int kept = Math.min(REPEATED, places.size());
        int first = Math.min(MOST - kept, overdue.size());
        List<Map<String, @Nullable Object>> all = new ArrayList<>(overdue.subList(0, first));
        places.subList(0, kept).forEach(place -> addOrJoin(all, place));
        all.addAll(overdue.subList(first, overdue.size()));
        all.addAll(upcoming);
        places.subList(kept, places.size()).forEach(place -> addOrJoin(all, place));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** A repeated place at the address of an element that is told already is one more reason of that. */
    private static void addOrJoin(List<Map<String, @Nullable Object>> all, Map<String, @Nullable Object> place) {
        Object address = place.get("address");
        for (Map<String, @Nullable Object> element : all) {
            boolean same = address != null && address.equals(element.get("address"));
            if (same && element.get("reasons") instanceof List<?> own && place.get("reasons") instanceof List<?> more) {
                List<Object> both = new ArrayList<>(own);
                both.addAll(more);
                element.put("reasons", both);
                return;
            }
        }
        all.add(place);
    }

    /** What is due by element, for each of its causes; the longest overdue first. */
    private Collection<List<DueVisit>> due(String cell, Instant now, Scope scope) {
        Map<Subject, List<DueVisit>> bySubject = new LinkedHashMap<>();
        for (DueVisit visit : visits.due(List.of(cell), now, AHEAD, scope.sensitivity())) {
            bySubject
                    .computeIfAbsent(visit.subject(), subject -> new ArrayList<>())
                    .add(visit);
        }
        return bySubject.values();
    }

    /** One element with its reasons; empty when the scope does not see it. */
    private Optional<Map<String, @Nullable Object>> describe(
            List<DueVisit> due, Instant now, LiveView view, Scope scope) {
        DueVisit first = due.get(0);
        Kind kind = store.findSchema(first.subject().layer()).orElseThrow().kind();
        if (!scope.sees(kind) || !scope.seesCell(first.cell())) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("layer", first.subject().layer());
        out.put("kind", kind.name().toLowerCase(Locale.ROOT));
        out.put("id", first.subject().id());
        out.put("name", first.name().equals(first.subject().id()) ? null : first.name());
        view.findLayer(first.subject().layer())
                .map(layer -> layer.snapshot())
                .ifPresent(layer ->
                        layer.findRow(first.subject().id(), scope).ifPresent(row -> place(out, layer, row, scope)));
        out.put("reasons", due.stream().map(visit -> reason(visit, now)).toList());
        return Optional.of(out);
    }

    /** Where it is, in words as far as they are kept and on the map. */
    private static void place(Map<String, @Nullable Object> out, LayerSnapshot layer, int row, Scope scope) {
        Map<String, Object> properties = layer.properties(row, scope);
        out.put("address", properties.getOrDefault("address", properties.get("doorplate")));
        Extents.putMiddle(out, layer.shapes().boundsMercator(row));
    }

    private Map<String, @Nullable Object> reason(DueVisit visit, Instant now) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        VisitCause cause = visit.cause();
        out.put("reason", code(cause.by()));
        out.put("tag", cause.by() == VisitCause.By.TAG ? cause.selector() : null);
        out.put(
                "title",
                cause.by() == VisitCause.By.TAG
                        ? tags.find(cause.selector()).map(Tag::names).orElse(null)
                        : null);
        out.put("last", visit.last());
        out.put("due", visit.due());
        out.put("overdue", visit.isOverdue(now));
        return out;
    }

    private static String code(VisitCause.By by) {
        return switch (by) {
            case TAG -> "tag";
            case LEVEL -> "risk-level";
            case INTERVAL -> "inspection-interval";
            case ALL -> "visit-plan";
        };
    }
}

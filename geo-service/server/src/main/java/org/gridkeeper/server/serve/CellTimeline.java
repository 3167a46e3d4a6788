// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.StoredFeature;

/** What happened in one cell: what was made, came, changed, left and was removed there, newest first. */
final class CellTimeline {

    private record Event(Change change, Map<String, Object> told) {}

    private final String cell;
    private final int limit;
    private final boolean withActor;
    private final List<Event> events = new ArrayList<>();

    CellTimeline(String cell, int limit, boolean withActor) {
        this.cell = cell;
        this.limit = limit;
        this.withActor = withActor;
    }

    /** Adds the states that elements of a layer had in the cell, newest first, {@code limit} at most. */
    void add(Sight sight, List<FeatureState> states) {
        boolean all = states.size() < limit;
        Map<String, List<FeatureState>> byId = states.stream()
                .filter(state -> sight.sees(state.feature().feature()))
                .collect(Collectors.groupingBy(
                        state -> state.feature().feature().id(), LinkedHashMap::new, Collectors.toList()));
        byId.values().forEach(ofOne -> addOne(sight, ofOne, all));
    }

    private void addOne(Sight sight, List<FeatureState> states, boolean all) {
        for (int i = 0; i < states.size(); i++) {
            FeatureState state = states.get(i);
            Change ended = state.ended();
            if (ended != null && state.removed()) {
                event("removed", ended, sight, state);
            } else if (ended != null && (i == 0 || states.get(i - 1).began().number() != ended.number())) {
                event(sight.schema().kind() == Kind.CELL ? "changed" : "left", ended, sight, state);
            }
            Change older = i + 1 < states.size() ? states.get(i + 1).ended() : null;
            boolean follows = older != null
                    && older.number() == state.began().number()
                    && !states.get(i + 1).removed();
            String came = all || i + 1 < states.size() ? "came" : "written";
            event(follows ? "changed" : came, state.began(), sight, state);
        }
    }

    private void event(String what, Change change, Sight sight, FeatureState state) {
        StoredFeature feature = state.feature().feature();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("what", what);
        told.putAll(ChangeForm.brief(change, withActor));
        told.put("layer", sight.layer());
        told.put("kind", sight.schema().kind().name().toLowerCase(Locale.ROOT));
        told.put("id", feature.id());
        told.put("revision", state.feature().revision());
        told.put("properties", sight.properties(feature));
        events.add(new Event(change, told));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    Map<String, Object> told() {
        Stream<Map<String, Object>> newest = events.stream()
                .sorted(Comparator.comparingLong((Event event) -> -event.change.number()))
                .limit(limit)
                .map(Event::told);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("cell", cell);
        out.put("events", newest.toList());
        return out;
    }
}

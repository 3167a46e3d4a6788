// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The cells that are no more: when they ended, and which cells took their place. Safe for all threads. */
@Component
public class EndedCells {

    /** What gives the ground of cells to others; an import or a grid does not say which is whose. */
    private static final Set<String> SUCCEEDED = Set.of("split", "merge", "undo");

    /**
     * The end of a cell.
     *
     * @param date the first day without it
     * @param successors codes of the cells that took its place then; empty when it was only removed
     * @param now codes of the cells that its ground has come to by now
     */
    public record Ended(LocalDate date, List<String> successors, List<String> now) {}

    private final FeatureStore store;
    private final ZoneId zone;

    @Autowired
    EndedCells(FeatureStore store, AreaSettings settings) {
        this(store, settings.timezone());
    }

    /** @param zone where days begin and end */
    public EndedCells(FeatureStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** The first day without a cell; empty when it is there, or never was. */
    public Optional<LocalDate> findEnd(String code) {
        return end(store.history().listStates(LayerIds.CELLS, code));
    }

    /** The end of a cell; empty when it is there, or never was. Reads the history of all cells when it has ended. */
    public Optional<Ended> find(String code) {
        Optional<LocalDate> end = findEnd(code);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<FeatureState>> byCode = store.history().listStates(LayerIds.CELLS).stream()
                .collect(Collectors.groupingBy(
                        state -> state.feature().feature().id(), LinkedHashMap::new, Collectors.toList()));
        Set<String> now = new TreeSet<>();
        Set<String> seen = new TreeSet<>(Set.of(code));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (String successor : successors(waiting.remove(), byCode)) {
                if (seen.add(successor)) {
                    boolean lasts =
                            end(byCode.getOrDefault(successor, List.of())).isEmpty();
                    if (lasts) {
                        now.add(successor);
                    } else {
                        waiting.add(successor);
                    }
                }
            }
        }
        return Optional.of(new Ended(end.get(), List.copyOf(successors(code, byCode)), List.copyOf(now)));
    }

    private Optional<LocalDate> end(List<FeatureState> newestFirst) {
        return newestFirst.stream().findFirst().flatMap(state -> {
            Change ended = state.ended();
            return ended == null
                    ? Optional.empty()
                    : Optional.of(Validity.day(state.feature().feature().values(), Validity.TO)
                            .orElseGet(() -> LocalDate.ofInstant(ended.at(), zone)));
        });
    }

    private static Set<String> successors(String code, Map<String, List<FeatureState>> byCode) {
        Set<String> successors = new TreeSet<>();
        Change ended = byCode.getOrDefault(code, List.of()).get(0).ended();
        if (ended != null && SUCCEEDED.contains(ended.origin().operation())) {
            byCode.forEach((other, states) -> {
                if (beganIn(ended.origin().run(), states)) {
                    successors.add(other);
                }
            });
        }
        return successors;
    }

    /** Whether a run made the cell, which was not there before. */
    private static boolean beganIn(String run, List<FeatureState> newestFirst) {
        for (int i = 0; i < newestFirst.size(); i++) {
            boolean first =
                    i + 1 == newestFirst.size() || newestFirst.get(i + 1).removed();
            if (first && newestFirst.get(i).began().origin().run().equals(run)) {
                return true;
            }
        }
        return false;
    }
}

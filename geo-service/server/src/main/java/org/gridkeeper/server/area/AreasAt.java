// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * The areas of any date: by their own days where they have them, else by the log. Of the states of an area the newest one
 * that had begun by then decides, so that what was put right later counts. Safe for all threads.
 */
@Component
public class AreasAt {

    /**
     * When.
     *
     * @param date for areas that have their own days
     * @param moment for the others: what was logged up to it
     */
    public record When(LocalDate date, Instant moment) {}

    private final FeatureStore store;

    public AreasAt(FeatureStore store) {
        this.store = store;
    }

    /** Every area of a level, by code. */
    public List<StoredFeature> list(Level level, When when) {
        Map<String, List<FeatureState>> byCode = new LinkedHashMap<>();
        for (FeatureState state : store.history().listStates(StoredAreas.layerOf(level))) {
            String code = state.feature().feature().id();
            if (AreaCodes.hasLengthOf(code, level)) {
                byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(state);
            }
        }
        return byCode.values().stream()
                .flatMap(states -> decide(states, when).stream())
                .sorted(java.util.Comparator.comparing(StoredFeature::id))
                .toList();
    }

    public Optional<StoredFeature> find(Level level, String code, When when) {
        return decide(store.history().listStates(StoredAreas.layerOf(level), code), when);
    }

    private static Optional<StoredFeature> decide(List<FeatureState> newestFirst, When when) {
        for (FeatureState state : newestFirst) {
            if (hasBegun(state, when)) {
                return lasts(state, when) ? Optional.of(state.feature().feature()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean hasBegun(FeatureState state, When when) {
        return Validity.day(state.feature().feature().values(), Validity.FROM)
                .map(day -> !day.isAfter(when.date))
                .orElseGet(() -> !state.began().at().isAfter(when.moment));
    }

    private static boolean lasts(FeatureState state, When when) {
        Optional<LocalDate> to = Validity.day(state.feature().feature().values(), Validity.TO);
        if (to.isPresent()) {
            return when.date.isBefore(to.get());
        }
        var ended = state.ended();
        return ended == null || !state.removed() || ended.at().isAfter(when.moment);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridkeeper.engine.zone.HardRule;

/** What single elements say of their cells at once, without waiting for a tick. Immutable. */
final class CellMarks {

    private final Set<String> redHazards = new HashSet<>();
    private final Set<String> schools = new HashSet<>();
    private final Set<String> urgent = new HashSet<>();
    private final Map<String, Integer> majorPlaces = new HashMap<>();

    CellMarks(Map<String, LiveLayer> layers, Function<LiveLayer, Instant> referenceTime) {
        for (LiveLayer layer : layers.values()) {
            if (layer.kind().isElement()) {
                LayerMarks marks = layer.marks(referenceTime.apply(layer));
                redHazards.addAll(marks.redHazards());
                schools.addAll(marks.schools());
                urgent.addAll(marks.urgent());
                marks.majorPlaces().forEach((cell, count) -> majorPlaces.merge(cell, count, Integer::sum));
            }
        }
    }

    boolean hasRedHazard(String cell) {
        return redHazards.contains(cell);
    }

    boolean hasSchool(String cell) {
        return schools.contains(cell);
    }

    int majorPlaces(String cell) {
        return majorPlaces.getOrDefault(cell, 0);
    }

    /** The cells that are under a hard rule. */
    Map<String, HardRule> hardRules() {
        Map<String, HardRule> rules = new HashMap<>();
        Set<String> marked = new HashSet<>(redHazards);
        marked.addAll(schools);
        for (String cell : marked) {
            HardRule.of(redHazards.contains(cell), schools.contains(cell), urgent.contains(cell))
                    .ifPresent(rule -> rules.put(cell, rule));
        }
        return rules;
    }
}

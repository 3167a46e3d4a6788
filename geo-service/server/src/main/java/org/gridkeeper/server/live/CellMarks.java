// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gridkeeper.engine.zone.HardRule;

/** What single elements say of their cells at once, without waiting for a tick. */
final class CellMarks {

    private CellMarks() {}

    /** The cells that are under a hard rule. */
    static Map<String, HardRule> hardRules(Map<String, LiveLayer> layers, Function<LiveLayer, Instant> referenceTime) {
        Set<String> redHazards = new HashSet<>();
        Set<String> schools = new HashSet<>();
        Set<String> urgent = new HashSet<>();
        for (LiveLayer layer : layers.values()) {
            if (layer.kind().isElement()) {
                LayerMarks marks = layer.marks(referenceTime.apply(layer));
                redHazards.addAll(marks.redHazards());
                schools.addAll(marks.schools());
                urgent.addAll(marks.urgent());
            }
        }
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

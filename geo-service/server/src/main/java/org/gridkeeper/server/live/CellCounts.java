// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridkeeper.engine.zone.HardRule;

/**
 * What the elements of all layers say of each cell: how many of each kind lie in it, and which hard rule it is under at once,
 * without waiting for a tick. Immutable.
 */
final class CellCounts {

    static final CellCounts NONE = new CellCounts(Map.of(), Map.of());

    /** The field of the incidents that are open. */
    private static final String OPEN = "open";

    private final Map<String, LayerCounts> layers;
    private final Map<String, HardRule> hardRules;

    private CellCounts(Map<String, LayerCounts> layers, Map<String, HardRule> hardRules) {
        this.layers = layers;
        this.hardRules = hardRules;
    }

    /**
     * What they say after a change.
     *
     * @param news by layer what was written to it; one that is another without any is counted anew
     * @param touched is given the cells of which they may say something else
     */
    CellCounts with(
            Map<String, LiveLayer> all,
            Map<String, LayerNews> news,
            Function<LiveLayer, Instant> referenceTime,
            Set<String> touched) {
        Map<String, LayerCounts> next = new LinkedHashMap<>();
        all.forEach((id, layer) -> {
            if (layer.kind().isElement()) {
                Instant moment = referenceTime.apply(layer);
                LayerCounts known = layers.get(id);
                if (known != null && (known.areOf(layer.snapshot()) || news.containsKey(id))) {
                    Set<String> written = news.getOrDefault(id, LayerNews.NONE).ids();
                    next.put(id, known.at(moment, touched).with(layer.snapshot(), written, touched));
                } else {
                    next.put(id, LayerCounts.of(layer.snapshot(), moment));
                    touched.addAll(layer.snapshot().cellCodes());
                    forget(id, touched);
                }
            }
        });
        layers.keySet().stream().filter(id -> !next.containsKey(id)).forEach(id -> forget(id, touched));
        Map<String, HardRule> rules = new HashMap<>(hardRules);
        for (String cell : touched) {
            hardRule(next.values(), cell).ifPresentOrElse(rule -> rules.put(cell, rule), () -> rules.remove(cell));
        }
        return new CellCounts(next, rules.equals(hardRules) ? hardRules : Map.copyOf(rules));
    }

    private void forget(String layer, Set<String> touched) {
        LayerCounts known = layers.get(layer);
        if (known != null) {
            touched.addAll(known.listCells());
        }
    }

    private static Optional<HardRule> hardRule(Collection<LayerCounts> layers, String cell) {
        return HardRule.of(
                says(layers, Mark.RED_HAZARD, cell), says(layers, Mark.SCHOOL, cell), says(layers, Mark.URGENT, cell));
    }

    private static boolean says(Collection<LayerCounts> layers, Mark mark, String cell) {
        return layers.stream().anyMatch(counts -> counts.count(mark, cell) > 0);
    }

    /** The cells that are under a hard rule. */
    Map<String, HardRule> hardRules() {
        return hardRules;
    }

    /** Whether {@link #of} has the same fields. */
    boolean hasFieldsOf(CellCounts other) {
        return layers.keySet().equals(other.layers.keySet());
    }

    /** How many elements of each kind lie in a cell, as the fields of the layer of cells are called. */
    Map<String, Long> of(String cell) {
        Map<String, Long> counts = new LinkedHashMap<>();
        layers.forEach((id, layer) -> {
            counts.put(id.replace('-', '_'), (long) layer.count(Mark.THERE, cell));
            if (layer.has(Mark.OPEN)) {
                counts.merge(OPEN, (long) layer.count(Mark.OPEN, cell), Long::sum);
            }
        });
        return counts;
    }
}

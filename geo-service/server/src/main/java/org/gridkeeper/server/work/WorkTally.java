// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.work;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.work.Work;
import org.gridkeeper.engine.work.WorkKind;

/** Counts work by kind and cell; of a kind that nothing is kept of nothing is told. */
final class WorkTally {

    private final Map<WorkKind, Map<String, Integer>> counts = new EnumMap<>(WorkKind.class);

    /** Says that something is kept of a kind, be it of this week or not. */
    void keeps(WorkKind kind) {
        counts.computeIfAbsent(kind, k -> new HashMap<>());
    }

    void add(WorkKind kind, String cell) {
        counts.computeIfAbsent(kind, k -> new HashMap<>()).merge(cell, 1, Integer::sum);
    }

    Set<WorkKind> kept() {
        return Set.copyOf(counts.keySet());
    }

    Work of(String cell) {
        Map<WorkKind, Integer> work = new EnumMap<>(WorkKind.class);
        counts.forEach((kind, byCell) -> work.put(kind, byCell.getOrDefault(cell, 0)));
        return new Work(work);
    }
}

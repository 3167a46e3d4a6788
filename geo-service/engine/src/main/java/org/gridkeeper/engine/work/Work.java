// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much work of each kind there was.
 *
 * @param counts by kind, in the order of the kinds; a kind that nothing is kept of is left out, which is another thing than 0
 */
public record Work(Map<WorkKind, Integer> counts) {

    public static final Work NONE = new Work(Map.of());

    public Work {
        Map<WorkKind, Integer> copy = new EnumMap<>(WorkKind.class);
        copy.putAll(counts);
        copy.forEach((kind, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("%d of %s".formatted(count, kind.id()));
            }
        });
        counts = Collections.unmodifiableMap(copy);
    }

    /** Both together. */
    public Work plus(Work other) {
        Map<WorkKind, Integer> sum = new EnumMap<>(WorkKind.class);
        sum.putAll(counts);
        other.counts.forEach((kind, count) -> sum.merge(kind, count, Math::addExact));
        return new Work(sum);
    }

    /** How many minutes it takes in all. */
    public double minutes(WorkMinutes each) {
        double minutes = 0;
        for (Map.Entry<WorkKind, Integer> entry : counts.entrySet()) {
            minutes += entry.getValue() * each.of(entry.getKey());
        }
        return minutes;
    }
}

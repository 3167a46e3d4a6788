// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.time.Instant;
import java.util.Set;

/**
 * Which elements of a layer a question is about.
 *
 * @param classes class codes; empty means every class
 * @param from first instant, included; {@link Instant#MIN} for no lower end
 * @param to end, excluded; {@link Instant#MAX} for no upper end. With either end given, elements without a time are out
 * @param dayTimes hours and weekdays; when not all of them, elements without a time are out
 */
public record Filter(Set<String> classes, Instant from, Instant to, DayTimes dayTimes) {

    public static final Filter NONE = new Filter(Set.of(), Instant.MIN, Instant.MAX);

    public Filter(Set<String> classes, Instant from, Instant to) {
        this(classes, from, to, DayTimes.ALWAYS);
    }

    public Filter {
        classes = Set.copyOf(classes);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the period from %s to %s is empty".formatted(from, to));
        }
    }

    public boolean hasPeriod() {
        return !from.equals(Instant.MIN) || !to.equals(Instant.MAX);
    }
}

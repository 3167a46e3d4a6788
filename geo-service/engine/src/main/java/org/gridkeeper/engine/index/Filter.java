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

    /** First instant in milliseconds since 1970; without a lower end the least that an element with a time has. */
    public long fromMillis() {
        return from.equals(Instant.MIN) ? Column.LongColumn.MISSING + 1 : from.toEpochMilli();
    }

    /** End in milliseconds since 1970, excluded. */
    public long toMillis() {
        return to.equals(Instant.MAX) ? Long.MAX_VALUE : to.toEpochMilli();
    }

    public boolean hasPeriod() {
        return !from.equals(Instant.MIN) || !to.equals(Instant.MAX);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Instant;
import java.util.Set;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Filter;

/**
 * Which incidents of every cell are counted, each as one.
 *
 * @param classes empty for every class
 * @param hasPeriod whether incidents without a time are out
 * @param from milliseconds since 1970, included
 * @param to excluded
 */
record IncidentChoice(Set<String> classes, boolean hasPeriod, long from, long to) {

    static final IncidentChoice ALL = of(Filter.NONE);

    static IncidentChoice of(Filter filter) {
        return new IncidentChoice(
                filter.classes(),
                filter.hasPeriod(),
                filter.from().equals(Instant.MIN)
                        ? Column.LongColumn.MISSING + 1
                        : filter.from().toEpochMilli(),
                filter.to().equals(Instant.MAX) ? Long.MAX_VALUE : filter.to().toEpochMilli());
    }

    boolean takes(String type, long time) {
        return (classes.isEmpty() || classes.contains(type)) && (!hasPeriod || (from <= time && time < to));
    }
}

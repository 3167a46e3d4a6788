// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.work;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.work.WeekPlan;
import org.gridkeeper.engine.work.WorkKind;
import org.gridkeeper.engine.work.Workload;
import org.gridkeeper.server.register.DutyTime;

/**
 * The workload of every cell in seven days.
 *
 * @param to when they end, which is when they were counted
 * @param version the change number through which they are known to be right
 * @param kinds of work that something is kept of
 * @param roster how far the roster tells of these days
 * @param cells by code
 */
public record WorkWeek(
        Instant from,
        Instant to,
        long version,
        WeekPlan.Rates rates,
        Set<WorkKind> kinds,
        DutyTime.Roster roster,
        Map<String, Workload> cells) {

    public WorkWeek {
        kinds = Set.copyOf(kinds);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}

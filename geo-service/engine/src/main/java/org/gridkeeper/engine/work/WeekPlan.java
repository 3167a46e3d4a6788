// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the work of cells against the shifts for them, and splits the hours for patrols: those of a community among its own
 * cells, so that nobody is sent across the town.
 */
public final class WeekPlan {

    /**
     * By what it is made.
     *
     * @param minutes of each kind of work
     * @param patrolShare of the minutes on shift that is for patrols and visits, 0 … 1
     */
    public record Rates(WorkMinutes minutes, PatrolDemand demand, double patrolShare) {

        public Rates {
            if (!(patrolShare >= 0 && patrolShare <= 1)) {
                throw new IllegalArgumentException("a share of %s for patrols".formatted(patrolShare));
            }
        }
    }

    private WeekPlan() {}

    /** The workload of each cell by code, in their order. */
    public static Map<String, Workload> of(List<CellWeek> cells, Rates rates) {
        Map<String, List<CellWeek>> communities = new LinkedHashMap<>();
        for (CellWeek cell : cells) {
            communities
                    .computeIfAbsent(cell.community(), code -> new ArrayList<>())
                    .add(cell);
        }
        Map<String, Workload> planned = new LinkedHashMap<>();
        communities.values().forEach(community -> plan(community, rates, planned));
        Map<String, Workload> inOrder = new LinkedHashMap<>();
        for (CellWeek cell : cells) {
            inOrder.put(cell.code(), java.util.Objects.requireNonNull(planned.get(cell.code())));
        }
        return inOrder;
    }

    private static void plan(List<CellWeek> community, Rates rates, Map<String, Workload> planned) {
        double[] demands = community.stream()
                .mapToDouble(cell -> rates.demand.of(cell.score(), cell.households()))
                .toArray();
        double available =
                community.stream().mapToDouble(CellWeek::availableMinutes).sum();
        double[] parts = PatrolSplit.of(demands, available * rates.patrolShare);
        for (int i = 0; i < parts.length; i++) {
            CellWeek cell = community.get(i);
            Load load = Load.of(cell.work().minutes(rates.minutes), cell.availableMinutes());
            planned.put(cell.code(), new Workload(cell.work(), load, demands[i], parts[i]));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/**
 * The week of one cell, or of several together: its work, its load, and its part of the hours for patrols.
 *
 * @param work of all the cells, also of those for which nobody was on shift
 * @param demand for patrols, see {@link PatrolDemand}
 * @param proposedMinutes of patrols; 0 where there are none to split
 */
public record Workload(Work work, Load load, double demand, double proposedMinutes) {

    /** Both together. */
    public Workload plus(Workload other) {
        return new Workload(
                work.plus(other.work),
                load.plus(other.load),
                demand + other.demand,
                proposedMinutes + other.proposedMinutes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import java.util.OptionalDouble;

/**
 * The minutes of work of one cell, or of several, against the minutes of those who were on shift for them. Work of cells for
 * which nobody was is not set against the shifts of others.
 *
 * @param cells how many
 * @param staffed those of them for which somebody was on shift
 * @param neededMinutes of the work of the staffed ones
 * @param availableMinutes of all who were on shift for them
 */
public record Load(int cells, int staffed, double neededMinutes, double availableMinutes) {

    public Load {
        if (staffed < 0 || staffed > cells || !(neededMinutes >= 0) || !(availableMinutes >= 0)) {
            throw new IllegalArgumentException(
                    "%d of %d cells, %s of %s minutes".formatted(staffed, cells, neededMinutes, availableMinutes));
        }
    }

    /**
     * The load of one cell.
     *
     * @param availableMinutes 0 when nobody was on shift for it
     */
    public static Load of(double neededMinutes, double availableMinutes) {
        return availableMinutes > 0 ? new Load(1, 1, neededMinutes, availableMinutes) : new Load(1, 0, 0, 0);
    }

    /** Both together. */
    public Load plus(Load other) {
        return new Load(
                cells + other.cells,
                staffed + other.staffed,
                neededMinutes + other.neededMinutes,
                availableMinutes + other.availableMinutes);
    }

    /** The workload index W: the minutes needed for each minute there is; empty where nobody was on shift. */
    public OptionalDouble index() {
        return staffed == 0 ? OptionalDouble.empty() : OptionalDouble.of(neededMinutes / availableMinutes);
    }
}

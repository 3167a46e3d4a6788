// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.Map;

/**
 * How long cells had somebody on shift within a time, by the roster.
 *
 * @param roster how far the roster tells
 * @param minutesByCell code → minutes of all posts that walk it; cells for which nobody was on shift are left out, and all of
 *     them when the roster does not reach back
 */
public record DutyTime(Roster roster, Map<String, Double> minutesByCell) {

    /** How far the roster tells of a time. */
    public enum Roster {
        KEPT,
        /** It begins later, so that what it has is not all. */
        SHORT,
        /** It has no shifts up to then. */
        NONE
    }

    public DutyTime {
        minutesByCell = Map.copyOf(minutesByCell);
    }
}

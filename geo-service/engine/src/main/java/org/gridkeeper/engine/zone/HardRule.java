// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Optional;
import java.util.Set;

/** What makes a cell red at once, whatever its score. */
public enum HardRule {
    /** A risk source of the highest class is in the cell. */
    RED_HAZARD("red-hazard"),
    /** An incident of the highest severity is open in a cell with a school or a kindergarten. */
    SCHOOL_URGENT("school-urgent");

    /** The highest severity of an incident, and the highest class of a risk point. */
    public static final long GRAVEST = 1;

    /** The classes of buildings that are a school or a kindergarten. */
    public static final Set<String> SCHOOLS = Set.of("school", "kindergarten");

    private final String id;

    HardRule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The rule that a cell falls under; empty for most cells. */
    public static Optional<HardRule> of(boolean redHazard, boolean school, boolean urgentOpen) {
        if (redHazard) {
            return Optional.of(RED_HAZARD);
        }
        return school && urgentOpen ? Optional.of(SCHOOL_URGENT) : Optional.empty();
    }
}

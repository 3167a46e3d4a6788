// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Optional;

/**
 * What the priority index knows of a cell.
 *
 * @param code of 15 digits
 * @param areaSquareKm above 0
 */
public record CellFacts(String code, double areaSquareKm, IncidentFacts incidents, RegisterFacts registers) {

    public CellFacts {
        if (!(areaSquareKm > 0)) {
            throw new IllegalArgumentException("cell %s has an area of %s km²".formatted(code, areaSquareKm));
        }
    }

    /** What makes the cell red whatever its score; empty for most cells. */
    public Optional<HardRule> hardRule() {
        return HardRule.of(registers.redHazard(), registers.school(), incidents.urgentOpen());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import org.jspecify.annotations.Nullable;

/**
 * What the priority index knows of a cell.
 *
 * @param code of 15 digits
 * @param areaSquareKm above 0
 * @param hardRule what makes it red whatever its score; null for most cells
 */
public record CellFacts(
        String code,
        double areaSquareKm,
        IncidentFacts incidents,
        RegisterFacts registers,
        @Nullable HardRule hardRule) {

    public CellFacts {
        if (!(areaSquareKm > 0)) {
            throw new IllegalArgumentException("cell %s has an area of %s km²".formatted(code, areaSquareKm));
        }
    }
}

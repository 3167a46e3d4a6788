// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.List;

/**
 * What the priority index says of a cell.
 *
 * @param score 0 … 100
 * @param z Gi* of the incidents of 90 days
 * @param p two-sided, from the normal distribution
 * @param adjustedP p after Benjamini and Hochberg over all cells
 * @param overridden whether a red hazard makes the cell red whatever its score
 */
public record ZoneScore(
        String code,
        double score,
        ZoneLevel level,
        List<Part> parts,
        double z,
        double p,
        double adjustedP,
        boolean overridden) {

    public ZoneScore {
        parts = List.copyOf(parts);
    }

    /** 99, 95 or 90 (%) for a hot spot at an adjusted p of 0.01, 0.05 or 0.10; 0 for none and for cold spots. */
    public int hotSpotConfidence() {
        if (z <= 0) {
            return 0;
        }
        return adjustedP <= 0.01 ? 99 : adjustedP <= 0.05 ? 95 : adjustedP <= 0.10 ? 90 : 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/**
 * The density at one place.
 *
 * @param perSquareKm weighted incidents/km²; 0 when withheld
 * @param incidents how many incidents contribute; 0 when withheld
 * @param withheld true when fewer incidents contribute than the viewer may be shown (none counts as fewer, too, so that
 *     the edge of a single incident's kernel cannot be found)
 */
public record DensityValue(double perSquareKm, int incidents, boolean withheld) {

    static final DensityValue WITHHELD = new DensityValue(0, 0, true);
}

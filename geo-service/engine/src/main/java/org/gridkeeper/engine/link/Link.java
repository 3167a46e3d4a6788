// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

/**
 * Where an element belongs.
 *
 * @param cell code of the one cell; empty when it lies outside every cell
 * @param building id of the building; empty when {@code method} is NONE
 * @param distanceMetres ground distance to the footprint; 0 inside, and 0 when there is no building
 * @param confidence of the building, 0 to 1
 */
public record Link(String cell, String building, LinkMethod method, double distanceMetres, double confidence) {

    public static final Link NOWHERE = new Link("", "", LinkMethod.NONE, 0, 0);

    /** A link to a cell alone. */
    public static Link toCell(String cell) {
        return new Link(cell, "", LinkMethod.NONE, 0, 0);
    }
}

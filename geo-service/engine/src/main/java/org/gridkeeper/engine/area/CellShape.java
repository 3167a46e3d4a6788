// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

/** The shape of generated cells. */
public enum CellShape {
    SQUARE,
    /** With a corner in the north and one in the south; rows lie straight. */
    HEXAGON_POINTY,
    /** With a side in the north and one in the south; columns lie straight. */
    HEXAGON_FLAT
}

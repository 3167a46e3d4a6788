// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.engine.area.CellShape;

/**
 * What cells to make.
 *
 * @param within code of an area, or path of a file with communities; empty for every community known
 * @param sizeMetres side of a square on the ground, or distance between opposite sides of a hexagon
 * @param division 6-digit code that the communities must lie in, and that those of a file get; empty for any
 * @param whole to leave cells whole where they reach over a community's edge
 */
public record GridRequest(String within, CellShape shape, double sizeMetres, String division, boolean whole) {

    private static final double SMALLEST = 20;
    private static final double LARGEST = 20_000;

    /** Squares. */
    public GridRequest(String within, double sizeMetres, String division, boolean whole) {
        this(within, CellShape.SQUARE, sizeMetres, division, whole);
    }

    public GridRequest {
        if (!(sizeMetres >= SMALLEST && sizeMetres <= LARGEST)) {
            throw new ImportArgumentException(
                    "a cell's side is %.0f to %.0f m, not %s".formatted(SMALLEST, LARGEST, sizeMetres));
        }
        if (!division.isEmpty() && !division.matches("\\d{6}")) {
            throw new ImportArgumentException(
                    "--division is a 6-digit code such as 140802, not '%s'".formatted(division));
        }
    }
}

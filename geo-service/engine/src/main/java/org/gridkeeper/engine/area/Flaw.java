// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.List;

/**
 * One thing that is wrong with a coverage.
 *
 * @param codes of the area, or of both when they overlap
 * @param lon where it is wrong, in degrees; a place inside the overlap
 * @param squareMetres ground that is covered twice; 0 for a ring that crosses itself
 */
public record Flaw(FlawKind kind, List<String> codes, double lon, double lat, double squareMetres) {

    public Flaw {
        codes = List.copyOf(codes);
    }
}

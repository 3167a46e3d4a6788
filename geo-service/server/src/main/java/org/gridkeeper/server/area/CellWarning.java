// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Something about new cells that a person should know, and that does not stop them.
 *
 * @param codes of the cells
 * @param place in degrees; shared, not to be changed
 */
public record CellWarning(Kind kind, List<String> codes, String message, Geometry place) {

    /** What it is about. */
    public enum Kind {
        BUILDING_CUT,
        HOUSEHOLDS
    }

    public CellWarning {
        codes = List.copyOf(codes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.Area;

/**
 * What changing cells did, or would do.
 *
 * @param run by which it can be taken back
 * @param ended codes of cells that are no more
 * @param cells the new and the redrawn ones, in the order of their numbers
 * @param handovers of responsibilities, from the ended cells to the new ones
 * @param moved how many elements have another link now, by layer
 * @param version the store's; as before in a dry run
 */
public record CellEditReport(
        String run,
        List<String> ended,
        List<Area> cells,
        List<Handover> handovers,
        Map<String, Long> moved,
        List<CellWarning> warnings,
        boolean dryRun,
        long version) {

    public CellEditReport {
        ended = List.copyOf(ended);
        cells = List.copyOf(cells);
        handovers = List.copyOf(handovers);
        moved = Map.copyOf(moved);
        warnings = List.copyOf(warnings);
    }
}

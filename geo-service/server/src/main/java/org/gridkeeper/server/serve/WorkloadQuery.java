// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;

/**
 * Of which areas the workload is asked for.
 *
 * @param level whose areas the rows are of
 * @param parent code of the area in which they lie; empty for everywhere
 * @param after code of the last area of the page before; empty for the first page
 */
record WorkloadQuery(Level level, String parent, String after, int limit, boolean csv) {

    static final String LEVEL = "level";
    static final String PARENT = "parent";

    static WorkloadQuery of(HttpServletRequest request) {
        boolean csv = CsvAnswer.isAsked(request.getParameter(CsvAnswer.FORMAT));
        boolean paged =
                request.getParameter(ElementQuery.LIMIT) != null || request.getParameter(ElementQuery.AFTER) != null;
        if (csv && paged) {
            throw new BadParameterException("a CSV holds all rows: leave limit and after out");
        }
        String level = text(request, LEVEL);
        return new WorkloadQuery(
                level.isEmpty() ? Level.CELL : AreaController.level(level),
                text(request, PARENT),
                text(request, ElementQuery.AFTER),
                csv ? Integer.MAX_VALUE : ElementQuery.limit(request),
                csv);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Refuses a parent that no area of the level can lie in. */
    void requireBelow(Area area) {
        if (area.level().compareTo(level) >= 0) {
            throw new BadParameterException(
                    "parent is an area above the level %s".formatted(AreaController.lower(level)));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;

/**
 * Holds imported cells against their communities. A cell that reaches across its community's border is a flaw; borders
 * drawn at different scales differ somewhat, so a hundredth of the cell may. A gap is none, because a file may hold some of
 * the cells: it is told.
 */
final class CellPlacing {

    private static final double TOLERATED_PART = 0.01;

    private final Map<String, Area> communities = new TreeMap<>();
    private final Map<String, Area> stored = new TreeMap<>();

    /** @param imported communities of the same import */
    CellPlacing(FeatureStore store, Collection<Area> imported) {
        StoredAreas.list(store, Level.COMMUNITY).forEach(area -> communities.put(area.code(), area));
        imported.forEach(area -> communities.put(area.code(), area));
        // An area that was made as the union of its cells has its code for a name, and says nothing of them.
        communities.values().removeIf(area -> area.name().equals(area.code()));
        StoredAreas.list(store, Level.CELL).forEach(cell -> stored.put(cell.code(), cell));
    }

    /** Where cells lie outside their community; those that are stored so already, as whole squares are, may stay. */
    List<Flaw> across(Collection<Area> cells) {
        List<Flaw> flaws = new ArrayList<>();
        for (Area cell : cells) {
            Area community = communities.get(cell.parent());
            Area before = stored.get(cell.code());
            boolean asBefore = before != null && before.lonLat().equalsTopo(cell.lonLat());
            if (community != null && !asBefore) {
                List<Flaw> outside = CoverageCheck.outside(community, cell);
                double squareMetres =
                        outside.stream().mapToDouble(Flaw::squareMetres).sum();
                if (squareMetres > TOLERATED_PART * cell.squareMetres()) {
                    flaws.addAll(outside);
                }
            }
        }
        return flaws;
    }

    /** Ground without a cell in the communities of some cells, as it would be with them. */
    List<Flaw> gaps(Collection<Area> cells) {
        Map<String, Area> all = new TreeMap<>(stored);
        cells.forEach(cell -> all.put(cell.code(), cell));
        List<Flaw> flaws = new ArrayList<>();
        for (String code : new TreeSet<>(cells.stream().map(Area::parent).toList())) {
            Area community = communities.get(code);
            if (community != null) {
                flaws.addAll(CoverageCheck.gaps(
                        community,
                        all.values().stream()
                                .filter(cell -> cell.parent().equals(code))
                                .toList()));
            }
        }
        return flaws;
    }
}

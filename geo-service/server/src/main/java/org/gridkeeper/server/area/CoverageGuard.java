// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoreTransaction;
import org.locationtech.jts.geom.Envelope;

/** Refuses what a transaction would leave of areas or cells when some of them overlap, or lie in an area that is gone. */
public final class CoverageGuard {

    private CoverageGuard() {}

    /**
     * Looks at the areas written and at those around them.
     *
     * @param layer areas or cells
     * @param written codes, also of areas that are removed
     * @throws CellTopologyException when they overlap
     */
    public static void requireCoverage(StoreTransaction transaction, String layer, Set<String> written) {
        List<Area> all = new ArrayList<>();
        Envelope ground = new Envelope();
        transaction.forEach(layer, feature -> {
            Area area = StoredAreas.areaOf(feature);
            all.add(area);
            if (written.contains(area.code())) {
                ground.expandToInclude(area.lonLat().getEnvelopeInternal());
            }
        });
        List<Area> near = all.stream()
                .filter(area -> area.lonLat().getEnvelopeInternal().intersects(ground))
                .toList();
        List<Flaw> flaws = CoverageCheck.flaws(near).stream()
                .filter(flaw -> flaw.codes().stream().anyMatch(written::contains))
                .toList();
        if (!flaws.isEmpty()) {
            throw new CellTopologyException("the coverage of %s would break".formatted(layer), flaws);
        }
    }

    /**
     * Refuses to leave areas whose parent is removed.
     *
     * @param removed codes of areas that are no more
     * @throws CellEditRefusedException naming one
     */
    public static void requireParents(StoreTransaction transaction, Set<String> removed) {
        for (Level level : List.of(Level.COMMUNITY, Level.CELL)) {
            transaction.forEach(StoredAreas.layerOf(level), feature -> {
                String parent = StoredAreas.areaOf(feature).parent();
                if (removed.contains(parent)) {
                    throw new CellEditRefusedException(
                            "area %s would be gone while %s lies in it".formatted(parent, feature.id()));
                }
            });
        }
    }
}

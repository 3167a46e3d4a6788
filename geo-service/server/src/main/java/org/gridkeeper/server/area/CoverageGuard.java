// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.CoverageCheck;
import org.gridkeeper.engine.area.Flaw;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.area.Recut;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Refuses what a transaction would leave of areas or cells when some of them overlap, or lie in an area that is gone. */
public final class CoverageGuard {

    private CoverageGuard() {}

    /**
     * Gives cells written, and those around them, the nodes that they lack where borders meet: what is restored does not
     * know the nodes that its neighbours got since.
     *
     * @param written codes, also of cells that are removed
     * @throws CellTopologyException when cells overlap
     */
    public static void matchNodes(
            StoreTransaction transaction, LinkSession session, LayerSchema cells, Set<String> written) {
        Map<String, StoredFeature> near = new TreeMap<>();
        Envelope ground = new Envelope();
        transaction.forEach(cells.id(), cell -> {
            near.put(cell.id(), cell);
            if (written.contains(cell.id())) {
                ground.expandToInclude(cell.lonLat().getEnvelopeInternal());
            }
        });
        near.values().removeIf(cell -> !cell.lonLat().getEnvelopeInternal().intersects(ground));
        Geometry[] unmatched = CoverageValidator.validate(
                near.values().stream().map(StoredFeature::lonLat).toArray(Geometry[]::new));
        if (!CoverageValidator.hasInvalidResult(unmatched)) {
            return;
        }
        List<Area> own = new ArrayList<>();
        List<Area> others = new ArrayList<>();
        near.values().forEach(cell -> (written.contains(cell.id()) ? own : others).add(StoredAreas.areaOf(cell)));
        Recut.Result noded = Recut.of(own, others, new GeometryFactory().createPolygon(), own);
        if (!noded.flaws().isEmpty()) {
            throw new CellTopologyException("the coverage of cells would break", noded.flaws());
        }
        Map<String, Geometry> shapes = new TreeMap<>(noded.neighbours());
        for (int i = 0; i < own.size(); i++) {
            shapes.put(own.get(i).code(), noded.shapes().get(i));
        }
        near.forEach((code, cell) -> {
            Geometry shape = shapes.get(code);
            if (shape != null) {
                session.put(cells, new StoredFeature(code, shape.norm(), cell.values(), cell.link()));
            }
        });
    }

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

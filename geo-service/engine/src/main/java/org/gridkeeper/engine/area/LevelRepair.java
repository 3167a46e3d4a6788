// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The repair of the areas of one level: cuts them into faces and gives each face to one of them. */
final class LevelRepair {

    /** A hole is a slit, and is closed, when no circle of this diameter fits into it. */
    private static final double SLIT_METRES = 1;

    private static final int NOBODY = -1;

    private final List<Area> areas;
    private final List<Geometry> fixed;
    private final GroundScale scale;
    private final Faces faces;
    /** By face: who may have it, ascending; empty for a gap. */
    private final int[][] candidates;

    private final int[] owner;
    private final List<Geometry> results = new ArrayList<>();

    LevelRepair(List<Area> areas) {
        this.areas = areas;
        fixed = areas.stream()
                .map(area -> area.lonLat().isValid() ? area.lonLat() : GeometryFixer.fix(area.lonLat()))
                .toList();
        scale = GroundScale.at(bounds(fixed).centre().y);
        faces = Faces.of(fixed.stream().map(Geometry::getBoundary).toList(), scale);
        candidates = new Claims(fixed).ofFaces(faces);
        owner = new int[faces.size()];
        assign();
        for (int area = 0; area < areas.size(); area++) {
            results.add(union(area));
        }
    }

    Area area(int i) {
        Area before = areas.get(i);
        return new Area(before.code(), before.level(), before.name(), before.parent(), results.get(i));
    }

    Optional<Mend> findMend(int i) {
        Area before = areas.get(i);
        Geometry changed = OverlayNGRobust.overlay(fixed.get(i), results.get(i), OverlayNG.SYMDIFFERENCE);
        double squareMetres = scale.squareMetres(changed.getArea());
        boolean moved = squareMetres > CoverageCheck.TOLERATED_SQUARE_METRES;
        boolean wasCrossing = !before.lonLat().isValid();
        return moved || wasCrossing
                ? Optional.of(new Mend(before.code(), before.name(), moved ? squareMetres : 0))
                : Optional.empty();
    }

    static Envelope bounds(List<Geometry> geometries) {
        Envelope bounds = new Envelope();
        geometries.forEach(geometry -> bounds.expandToInclude(geometry.getEnvelopeInternal()));
        return bounds;
    }

    private void assign() {
        List<Integer> overlaps = new ArrayList<>();
        List<Integer> slits = new ArrayList<>();
        for (int face = 0; face < faces.size(); face++) {
            owner[face] = candidates[face].length == 1 ? candidates[face][0] : NOBODY;
            if (candidates[face].length > 1) {
                overlaps.add(face);
            } else if (candidates[face].length == 0 && Faces.isSlit(faces.polygon(face), scale, SLIT_METRES)) {
                slits.add(face);
            }
        }
        saveCovered(overlaps);
        assignByBorder(overlaps);
        for (int face : overlaps) {
            if (owner[face] == NOBODY) {
                owner[face] = candidates[face][0];
            }
        }
        assignByBorder(slits);
    }

    /** An area that lies wholly within others keeps its largest face, so that none is lost. */
    private void saveCovered(List<Integer> overlaps) {
        boolean[] hasGround = new boolean[areas.size()];
        Arrays.stream(owner).filter(o -> o != NOBODY).forEach(o -> hasGround[o] = true);
        for (int area = 0; area < areas.size(); area++) {
            if (hasGround[area] || fixed.get(area).isEmpty()) {
                continue;
            }
            int mine = area;
            int largest = overlaps.stream()
                    .filter(face -> owner[face] == NOBODY)
                    .filter(face -> Arrays.binarySearch(candidates[face], mine) >= 0)
                    .max(Comparator.comparingDouble(faces::squareMetres))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "area %s (%s) has no ground of its own: another area covers the same; remove one of them"
                                    .formatted(
                                            areas.get(mine).code(),
                                            areas.get(mine).name())));
            owner[largest] = area;
        }
    }

    /** In rounds, so that a face deep inside an overlap follows the faces around it. */
    private void assignByBorder(List<Integer> contested) {
        boolean changed = true;
        while (changed) {
            changed = false;
            int[] before = owner.clone();
            for (int face : contested) {
                if (before[face] == NOBODY) {
                    owner[face] = faces.ownerOfLongestBorder(
                            face, other -> mayHave(before[other], face) ? before[other] : NOBODY);
                    changed |= owner[face] != NOBODY;
                }
            }
        }
    }

    private boolean mayHave(int area, int face) {
        return candidates[face].length == 0 || Arrays.binarySearch(candidates[face], area) >= 0;
    }

    private Geometry union(int area) {
        List<Integer> own = new ArrayList<>();
        for (int face = 0; face < owner.length; face++) {
            if (owner[face] == area) {
                own.add(face);
            }
        }
        return own.isEmpty() ? fixed.get(area) : faces.union(own);
    }
}

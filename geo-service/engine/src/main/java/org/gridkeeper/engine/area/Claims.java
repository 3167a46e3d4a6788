// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Which areas claim a place; several when they overlap. */
final class Claims {

    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    private final STRtree tree = new STRtree();

    Claims(List<Geometry> areas) {
        for (int i = 0; i < areas.size(); i++) {
            locators.add(new IndexedPointInAreaLocator(areas.get(i)));
            tree.insert(areas.get(i).getEnvelopeInternal(), i);
        }
    }

    /** Indexes of the areas that cover a place (borders included), ascending. */
    int[] at(Coordinate place) {
        List<?> near = tree.query(new Envelope(place));
        return near.stream()
                .mapToInt(i -> (Integer) i)
                .filter(i -> locators.get(i).locate(place) != Location.EXTERIOR)
                .sorted()
                .toArray();
    }

    /** The same for a place inside each face. */
    int[][] ofFaces(Faces faces) {
        int[][] claims = new int[faces.size()][];
        for (int face = 0; face < claims.length; face++) {
            claims[face] = at(faces.polygon(face).getInteriorPoint().getCoordinate());
        }
        return claims;
    }
}

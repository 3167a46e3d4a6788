// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Sets footprints in rows, parallel to a direction, wherever they lie wholly inside a piece of land. */
final class RowPacker {

    /** The way the houses of a block are built. */
    interface Manner {
        /** Depth of the next row. */
        double rowDepth();

        /** Next footprint of a row, no deeper than the row. */
        Polygon next(double rowDepth);

        /** Free space behind a row. */
        double rowGap();

        /** Free space beside a house. */
        double houseGap();
    }

    private final Random random;

    RowPacker(Random random) {
        this.random = random;
    }

    /** @param angle direction of the rows, in radians from east */
    List<Polygon> pack(Polygon land, double angle, Manner manner) {
        double x = land.getCentroid().getX();
        double y = land.getCentroid().getY();
        Polygon turned =
                (Polygon) AffineTransformation.rotationInstance(-angle, x, y).transform(land);
        AffineTransformation back = AffineTransformation.rotationInstance(angle, x, y);
        PreparedGeometry inside = PreparedGeometryFactory.prepare(turned);
        Envelope box = turned.getEnvelopeInternal();
        List<Polygon> houses = new ArrayList<>();
        double rowY = box.getMinY() + 0.5;
        while (rowY < box.getMaxY()) {
            double depth = manner.rowDepth();
            List<Polygon> row = row(inside, rowY, depth, manner);
            row.forEach(house -> houses.add((Polygon) back.transform(house)));
            rowY += row.isEmpty() ? 3 : depth + manner.rowGap();
        }
        return houses;
    }

    private List<Polygon> row(PreparedGeometry inside, double rowY, double depth, Manner manner) {
        Envelope box = inside.getGeometry().getEnvelopeInternal();
        List<Polygon> row = new ArrayList<>();
        double x = box.getMinX() + 0.5 + random.nextDouble() * 2;
        Polygon shape = manner.next(depth);
        while (x < box.getMaxX()) {
            Polygon house =
                    (Polygon) AffineTransformation.translationInstance(x, rowY).transform(shape);
            if (inside.covers(house)) {
                row.add(house);
                x += shape.getEnvelopeInternal().getWidth() + manner.houseGap();
                shape = manner.next(depth);
            } else {
                x += 3;
            }
        }
        return row;
    }
}

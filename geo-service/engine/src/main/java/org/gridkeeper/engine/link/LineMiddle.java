// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The place halfway along a line by ground length; the parts of a multi-line count one after another. */
final class LineMiddle {

    private LineMiddle() {}

    static Coordinate of(Geometry lines) {
        GroundScale scale = GroundScale.at(lines.getEnvelopeInternal().centre().y);
        double rest = walk(lines, scale, Double.POSITIVE_INFINITY).walked / 2;
        return walk(lines, scale, rest).place;
    }

    private record Walk(Coordinate place, double walked) {}

    private static Walk walk(Geometry lines, GroundScale scale, double until) {
        double walked = 0;
        Coordinate place = lines.getCoordinate();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] line = lines.getGeometryN(i).getCoordinates();
            for (int j = 1; j < line.length; j++) {
                double metres = scale.metres(line[j].x - line[j - 1].x, line[j].y - line[j - 1].y);
                if (walked + metres >= until && metres > 0) {
                    double part = (until - walked) / metres;
                    double x = line[j - 1].x + part * (line[j].x - line[j - 1].x);
                    double y = line[j - 1].y + part * (line[j].y - line[j - 1].y);
                    return new Walk(new Coordinate(x, y), until);
                }
                walked += metres;
                place = line[j];
            }
        }
        return new Walk(place, walked);
    }
}

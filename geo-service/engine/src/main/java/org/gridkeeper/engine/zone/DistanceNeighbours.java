// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.WebMercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Which places lie within a fixed distance of which. */
public final class DistanceNeighbours {

    private DistanceNeighbours() {}

    /**
     * The neighbours of each place as ascending indices, without itself; symmetric. The distance is that on the EPSG:3857
     * plane times cos φ in the middle between the two, off by less than 0.7 % of that on the ellipsoid.
     *
     * @param places longitude and latitude in degrees, such as centroids of cells; not empty
     * @param metres on the ground, above 0
     */
    public static int[][] of(List<Coordinate> places, double metres) {
        if (!(metres > 0)) {
            throw new IllegalArgumentException("a distance is above 0 m, not " + metres);
        }
        int n = places.size();
        double[] x = places.stream().mapToDouble(p -> WebMercator.x(p.x)).toArray();
        double[] y = places.stream().mapToDouble(p -> WebMercator.y(p.y)).toArray();
        List<Envelope> boxes = new ArrayList<>();
        List<Envelope> around = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            // A place nearer a pole may be more projected metres away.
            double reach = 1.1 * metres / WebMercator.groundFactor(y[i]);
            boxes.add(new Envelope(x[i], x[i], y[i], y[i]));
            around.add(new Envelope(x[i] - reach, x[i] + reach, y[i] - reach, y[i] + reach));
        }
        return Pairs.find(
                boxes,
                around,
                (i, j) -> Math.hypot(x[i] - x[j], y[i] - y[j]) * WebMercator.groundFactor((y[i] + y[j]) / 2) <= metres);
    }
}

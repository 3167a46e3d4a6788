// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Boxes in degrees as answers give them: minX, minY, maxX, maxY. */
final class Extents {

    private static final double DIGITS = 1e7;

    private Extents() {}

    /** The box of what a scope sees of a layer, in degrees; empty when it sees nothing. */
    static Optional<Bounds> of(LayerSnapshot layer, Scope scope) {
        Optional<Bounds> whole = layer.findBoundsMercator();
        if (whole.isEmpty() || (scope.everyCell() && scope.sees(layer.schema().kind()))) {
            return whole.map(WebMercator::unproject);
        }
        Bounds[] seen = new Bounds[1];
        layer.forEachIn(whole.get(), scope, row -> {
            Bounds bounds = layer.shapes().boundsMercator(row);
            seen[0] = seen[0] == null ? bounds : seen[0].union(bounds);
        });
        return Optional.ofNullable(seen[0]).map(WebMercator::unproject);
    }

    static List<Double> list(Bounds wgs84) {
        return List.of(round(wgs84.minX()), round(wgs84.minY()), round(wgs84.maxX()), round(wgs84.maxY()));
    }

    static List<Double> list(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return list(new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    /** Puts the middle of a box, in degrees, into an answer. */
    static void putMiddle(Map<String, ? super Double> out, Bounds mercator) {
        out.put("lon", WebMercator.lon((mercator.minX() + mercator.maxX()) / 2));
        out.put("lat", WebMercator.lat((mercator.minY() + mercator.maxY()) / 2));
    }

    /** To a centimetre; coordinates of stored features are never rounded. */
    private static double round(double degrees) {
        return Math.round(degrees * DIGITS) / DIGITS;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.Set;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The filters {@code BBOX} and {@code Intersects}: a feature that has a place in common with a geometry of the style,
 * both in EPSG:3857.
 */
final class SpatialCondition implements Condition {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final PreparedGeometry geometry;
    private final Envelope envelope;

    SpatialCondition(Geometry mercator) {
        this.geometry = PreparedGeometryFactory.prepare(mercator);
        this.envelope = mercator.getEnvelopeInternal();
    }

    @Override
    public IntPredicate compile(LayerSnapshot layer, Scope scope) {
        if (layer.schema().geometry() == GeometryKind.NONE) {
            return row -> false;
        }
        return row -> {
            Bounds box = layer.shapes().boundsMercator(row);
            return envelope.intersects(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()))
                    && geometry.intersects(geometry(layer, row));
        };
    }

    private static Geometry geometry(LayerSnapshot layer, int row) {
        Shapes shapes = layer.shapes();
        Geometry[] parts = new Geometry[shapes.endRing(row) - shapes.firstRing(row)];
        int n = 0;
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); ) {
            int end = r + 1;
            while (end < shapes.endRing(row) && !shapes.isShell(end)) {
                end++;
            }
            switch (layer.schema().geometry()) {
                case POINT -> parts[n++] = FACTORY.createPoint(places(shapes, r)[0]);
                case LINE -> parts[n++] = FACTORY.createLineString(places(shapes, r));
                case POLYGON -> {
                    var holes = new org.locationtech.jts.geom.LinearRing[end - r - 1];
                    for (int h = 0; h < holes.length; h++) {
                        holes[h] = FACTORY.createLinearRing(places(shapes, r + 1 + h));
                    }
                    parts[n++] = FACTORY.createPolygon(FACTORY.createLinearRing(places(shapes, r)), holes);
                }
                case NONE -> throw new IllegalStateException("a register has no shapes");
            }
            r = layer.schema().geometry() == GeometryKind.POLYGON ? end : r + 1;
        }
        return n == 1 ? parts[0] : FACTORY.createGeometryCollection(java.util.Arrays.copyOf(parts, n));
    }

    private static Coordinate[] places(Shapes shapes, int ring) {
        Coordinate[] places = new Coordinate[shapes.endPoint(ring) - shapes.firstPoint(ring)];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(shapes.x(shapes.firstPoint(ring) + i), shapes.y(shapes.firstPoint(ring) + i));
        }
        return places;
    }

    @Override
    public boolean looksAtPlace() {
        return true;
    }

    @Override
    public void addProperties(Set<String> names) {}
}

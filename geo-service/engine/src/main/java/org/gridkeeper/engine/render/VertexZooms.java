// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.EnumSet;
import java.util.Set;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * The lowest zoom at which each vertex of a layer is drawn: one byte a vertex. A border that two polygons share loses
 * the same vertices in both, so no gap opens between them. Immutable; knows nothing of the snapshot it was made of.
 */
final class VertexZooms {

    /** From this zoom on every vertex is drawn. */
    static final int FULL_DETAIL = 18;

    /** At this zoom and nearer no polygon loses so much that less than a triangle is left. */
    static final int NOTHING_VANISHES = 14;

    /** How far a line may move, in units of a tile of 4096: an eighth of a pixel of 256 to the tile. */
    static final double TOLERANCE = 2;

    private static final Set<Kind> COVERAGES = EnumSet.of(Kind.BASE, Kind.AREA, Kind.CELL, Kind.ZONE);

    private final byte[] zooms;

    VertexZooms(byte[] zooms) {
        this.zooms = zooms;
    }

    /** Whether features of this layer share borders or junctions; others are simplified each by itself. */
    static boolean areFor(LayerSnapshot layer) {
        GeometryKind geometry = layer.schema().geometry();
        return COVERAGES.contains(layer.schema().kind())
                && (geometry == GeometryKind.POLYGON || geometry == GeometryKind.LINE);
    }

    static VertexZooms of(LayerSnapshot layer) {
        return new SharedBorders(layer).zooms();
    }

    /** @param point its index in the layer's shapes */
    boolean isDrawn(int point, int zoom) {
        return zooms[point] <= zoom;
    }

    int zoom(int point) {
        return zooms[point];
    }

    /** The tolerance of a zoom in metres of EPSG:3857. */
    static double toleranceMetres(int zoom) {
        return TOLERANCE * 2 * WebMercator.HALF_METRES / MvtEncoder.EXTENT / (1L << zoom);
    }

    /** The lowest zoom whose tolerance is not above that of a vertex, given as a square of metres. */
    static byte zoomOf(double toleranceSquare) {
        byte zoom = 0;
        while (zoom < FULL_DETAIL && toleranceSquare < toleranceMetres(zoom) * toleranceMetres(zoom)) {
            zoom++;
        }
        return zoom;
    }
}

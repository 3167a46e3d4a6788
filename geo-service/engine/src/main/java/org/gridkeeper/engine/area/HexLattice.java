// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Regular hexagons over a box. Corners lie on a raster of half widths and half sides, and each is computed from its
 * numbers in that raster alone, so that hexagons that share a corner share it bit for bit.
 *
 * <p>Along the straight rows (columns when flat) hexagons are two half widths apart; from one row to the next it is three
 * half sides, and every other row is moved by one half width.
 */
final class HexLattice implements Tiling {

    /** The corners in half widths along the row and half sides across it, from the centre. */
    private static final int[][] CORNERS = {{0, -2}, {1, -1}, {1, 1}, {0, 2}, {-1, 1}, {-1, -1}};

    private final GroundScale scale;
    private final boolean pointy;
    private final double widthMetres;
    private final double west;
    private final double north;
    private final int rows;
    private final int inRow;

    private HexLattice(GroundScale scale, boolean pointy, double widthMetres, Envelope bounds) {
        this.scale = scale;
        this.pointy = pointy;
        this.widthMetres = widthMetres;
        west = bounds.getMinX();
        north = bounds.getMaxY();
        double wide = bounds.getWidth() * scale.metresPerLon();
        double high = bounds.getHeight() * scale.metresPerLat();
        rows = count((pointy ? high : wide) / (3 * halfSide()) + 2);
        inRow = count((pointy ? wide : high) / widthMetres + 2);
    }

    /**
     * @param widthMetres distance between two opposite sides
     * @param pointy true for a corner in the north, false for a side
     */
    static HexLattice over(Envelope bounds, double widthMetres, boolean pointy) {
        if (!(widthMetres > 0 && Double.isFinite(widthMetres))) {
            throw new IllegalArgumentException("the size of a cell must be a number of metres, not " + widthMetres);
        }
        return new HexLattice(GroundScale.at(bounds.centre().y), pointy, widthMetres, bounds);
    }

    private int count(double tiles) {
        if (tiles > 1_000_000) {
            throw new IllegalArgumentException(
                    "hexagons of %s m over this ground would be too many: choose a larger size".formatted(widthMetres));
        }
        return (int) Math.ceil(tiles);
    }

    private double halfSide() {
        return widthMetres / (2 * Math.sqrt(3));
    }

    @Override
    public GroundScale scale() {
        return scale;
    }

    @Override
    public double squareMetres() {
        return Math.sqrt(3) / 2 * widthMetres * widthMetres;
    }

    @Override
    public long size() {
        return (long) rows * inRow;
    }

    /** Corners lie nowhere near those of borders that were drawn along a lattice. */
    @Override
    public HexLattice snappedTo(Iterable<Geometry> shapes) {
        return this;
    }

    @Override
    public List<Geometry> lines(GeometryFactory factory) {
        List<Geometry> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < inRow; i++) {
                // Half of the sides; the others are sides of the neighbours before, but at the edges.
                Coordinate[] ring = ring(row, i);
                boolean edge = row == 0 || i == 0 || row == rows - 1 || i == inRow - 1;
                for (int side = 0; side < (edge ? 6 : 3); side++) {
                    lines.add(factory.createLineString(new Coordinate[] {ring[side], ring[side + 1]}));
                }
            }
        }
        return lines;
    }

    @Override
    public List<Tile> tiles(GeometryFactory factory) {
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < inRow; i++) {
                Coordinate centre = at(2 * i + row % 2, 3 * row);
                tiles.add(new Tile(rowOf(centre), columnOf(centre), centre, factory.createPolygon(ring(row, i))));
            }
        }
        return tiles;
    }

    /** In a flat lattice every other column is half a hexagon lower, and its hexagons are rows of their own. */
    @Override
    public int rowOf(Coordinate place) {
        int[] tile = tileAt(place);
        return pointy ? tile[0] : 2 * tile[1] + tile[0] % 2;
    }

    @Override
    public int columnOf(Coordinate place) {
        int[] tile = tileAt(place);
        return pointy ? tile[1] : tile[0];
    }

    /** Row and place in it of the nearest centre, which is that of the hexagon that a place lies in. */
    private int[] tileAt(Coordinate place) {
        double x = (place.x - west) * scale.metresPerLon();
        double y = (north - place.y) * scale.metresPerLat();
        double along = (pointy ? x : y) / (widthMetres / 2);
        double across = (pointy ? y : x) / halfSide();
        int[] best = {0, 0};
        double nearest = Double.POSITIVE_INFINITY;
        int middle = (int) Math.round(across / 3);
        for (int row = Math.max(0, middle - 1); row <= Math.min(rows - 1, middle + 1); row++) {
            int i = Math.max(0, Math.min(inRow - 1, (int) Math.round((along - row % 2) / 2)));
            double da = (along - 2 * i - row % 2) * widthMetres / 2;
            double dc = (across - 3 * row) * halfSide();
            if (da * da + dc * dc < nearest) {
                nearest = da * da + dc * dc;
                best = new int[] {row, i};
            }
        }
        return best;
    }

    private Coordinate[] ring(int row, int i) {
        Coordinate[] ring = new Coordinate[CORNERS.length + 1];
        for (int corner = 0; corner <= CORNERS.length; corner++) {
            int[] step = CORNERS[corner % CORNERS.length];
            ring[corner] = at(2 * i + row % 2 + step[0], 3 * row + step[1]);
        }
        return ring;
    }

    /** A place of the raster. */
    private Coordinate at(int halfWidths, int halfSides) {
        double along = halfWidths * (widthMetres / 2);
        double across = halfSides * halfSide();
        double x = pointy ? along : across;
        double y = pointy ? across : along;
        return new Coordinate(west + x / scale.metresPerLon(), north - y / scale.metresPerLat());
    }
}

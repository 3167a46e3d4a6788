// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Squares along meridians and parallels over a box, row 0 in the north and column 0 in the west. It covers the box, so
 * the last row and column may stand out of it. Immutable.
 */
final class Lattice implements Tiling {

    /** Lines this part of a square beyond the box come from rounding and are left out. */
    private static final double ROUNDING = 1e-6;

    private final GroundScale scale;
    private final double sizeMetres;
    /** The meridians, west to east, one more than there are columns. */
    private final double[] xs;
    /** The parallels, north to south, one more than there are rows. */
    private final double[] ys;

    private Lattice(GroundScale scale, double sizeMetres, double[] xs, double[] ys) {
        this.scale = scale;
        this.sizeMetres = sizeMetres;
        this.xs = xs;
        this.ys = ys;
    }

    static Lattice over(Envelope bounds, double sizeMetres) {
        if (!(sizeMetres > 0 && Double.isFinite(sizeMetres))) {
            throw new IllegalArgumentException("the size of a cell must be a number of metres, not " + sizeMetres);
        }
        GroundScale scale = GroundScale.at(bounds.centre().y);
        double width = sizeMetres / scale.metresPerLon();
        double height = sizeMetres / scale.metresPerLat();
        int columns = count(bounds.getWidth() / width, sizeMetres);
        int rows = count(bounds.getHeight() / height, sizeMetres);
        double[] xs = new double[columns + 1];
        double[] ys = new double[rows + 1];
        for (int i = 0; i <= columns; i++) {
            xs[i] = bounds.getMinX() + i * width;
        }
        for (int i = 0; i <= rows; i++) {
            ys[i] = bounds.getMaxY() - i * height;
        }
        return new Lattice(scale, sizeMetres, xs, ys);
    }

    private static int count(double squares, double sizeMetres) {
        if (squares > 1_000_000) {
            throw new IllegalArgumentException(
                    "squares of %s m over this ground would be too many: choose a larger size".formatted(sizeMetres));
        }
        return Math.max(1, (int) Math.ceil(squares - ROUNDING));
    }

    /**
     * The lattice with each line moved onto a vertex that lies within rounding of it, so that borders drawn along the
     * lattice leave no slivers a millionth of a square wide.
     */
    @Override
    public Lattice snappedTo(Iterable<Geometry> shapes) {
        NavigableSet<Double> vertexXs = new TreeSet<>();
        NavigableSet<Double> vertexYs = new TreeSet<>();
        for (Geometry shape : shapes) {
            for (Coordinate vertex : shape.getCoordinates()) {
                vertexXs.add(vertex.x);
                vertexYs.add(vertex.y);
            }
        }
        return new Lattice(
                scale,
                sizeMetres,
                snap(xs, vertexXs, sizeMetres * ROUNDING / scale.metresPerLon()),
                snap(ys, vertexYs, sizeMetres * ROUNDING / scale.metresPerLat()));
    }

    private static double[] snap(double[] lines, NavigableSet<Double> vertices, double tolerance) {
        double[] snapped = lines.clone();
        for (int i = 0; i < lines.length; i++) {
            Double below = vertices.floor(lines[i]);
            Double above = vertices.ceiling(lines[i]);
            if (below != null && lines[i] - below <= tolerance) {
                snapped[i] = below;
            } else if (above != null && above - lines[i] <= tolerance) {
                snapped[i] = above;
            }
        }
        return snapped;
    }

    @Override
    public GroundScale scale() {
        return scale;
    }

    @Override
    public double squareMetres() {
        return sizeMetres * sizeMetres;
    }

    /** The lattice lines, each from one end of the lattice to the other. */
    @Override
    public List<Geometry> lines(GeometryFactory factory) {
        List<Geometry> lines = new ArrayList<>();
        for (double x : xs) {
            lines.add(line(factory, x, ys[0], x, ys[rows()]));
        }
        for (double y : ys) {
            lines.add(line(factory, xs[0], y, xs[columns()], y));
        }
        return lines;
    }

    private static Geometry line(GeometryFactory factory, double x1, double y1, double x2, double y2) {
        return factory.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    @Override
    public long size() {
        return (long) rows() * columns();
    }

    @Override
    public List<Tile> tiles(GeometryFactory factory) {
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                Envelope square = new Envelope(xs[column], xs[column + 1], ys[row + 1], ys[row]);
                tiles.add(new Tile(row, column, square.centre(), factory.toGeometry(square)));
            }
        }
        return tiles;
    }

    @Override
    public int rowOf(Coordinate place) {
        return clamp((int) Math.floor((ys[0] - place.y) * scale.metresPerLat() / sizeMetres), rows());
    }

    @Override
    public int columnOf(Coordinate place) {
        return clamp((int) Math.floor((place.x - xs[0]) * scale.metresPerLon() / sizeMetres), columns());
    }

    private static int clamp(int i, int count) {
        return Math.max(0, Math.min(count - 1, i));
    }
}

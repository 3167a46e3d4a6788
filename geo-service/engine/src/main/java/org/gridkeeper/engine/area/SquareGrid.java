// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts communities into cells along a lattice of squares, or of hexagons. The lattice starts at the north-western corner of the whole
 * set and lies along meridians and parallels; a square has its size in ground metres at the set's centre latitude.
 */
public final class SquareGrid {

    private static final int MAX_CELLS = 999;
    private static final long MAX_SQUARES = 4_000_000;

    /**
     * A cell before it has its number.
     *
     * @param row of its square, from the north
     * @param column of its square, from the west
     * @param place that orders pieces of the same square
     */
    record Plot(int community, int row, int column, Coordinate place, Geometry lonLat) {}

    private SquareGrid() {}

    /**
     * Makes coded cells: the community's code and three digits, numbered from north to south, and from west to east in
     * each row of squares. The cells are a valid coverage; each is one connected polygon.
     *
     * @param communities their polygons in degrees, without flaws ({@link CoverageCheck})
     * @param sizeMetres side of a square on the ground
     * @param clip true cuts the squares by the communities' borders, and joins pieces under a fifth of a square, and
     *     those that a border has cut off from the rest of their square, to the neighbouring cell of the same
     *     community with the longest border; false gives whole squares to the community that contains their centre
     * @throws IllegalArgumentException when a code is wrong, the communities overlap, or a community would get more
     *     than 999 cells
     */
    public static List<Area> cells(List<Area> communities, double sizeMetres, boolean clip) {
        return cells(communities, CellShape.SQUARE, sizeMetres, clip);
    }

    /**
     * The same of another shape.
     *
     * @param sizeMetres side of a square, or the distance between two opposite sides of a hexagon
     */
    public static List<Area> cells(List<Area> communities, CellShape shape, double sizeMetres, boolean clip) {
        if (communities.isEmpty()) {
            return List.of();
        }
        check(communities);
        List<Geometry> shapes = communities.stream().map(Area::lonLat).toList();
        Envelope bounds = LevelRepair.bounds(shapes);
        Tiling lattice = shape == CellShape.SQUARE
                ? Lattice.over(bounds, sizeMetres)
                : HexLattice.over(bounds, sizeMetres, shape == CellShape.HEXAGON_POINTY);
        if (lattice.size() > MAX_SQUARES) {
            throw new IllegalArgumentException(
                    "%s of %s m over this ground would be %d, more than %d: choose a larger size"
                            .formatted(
                                    shape == CellShape.SQUARE ? "squares" : "hexagons",
                                    sizeMetres,
                                    lattice.size(),
                                    MAX_SQUARES));
        }
        List<Plot> plots = clip ? new ClippedGrid(shapes, lattice).plots() : wholeSquares(shapes, lattice);
        return number(communities, plots, sizeMetres);
    }

    private static void check(List<Area> communities) {
        communities.forEach(community -> AreaCodes.check(community.code(), Level.COMMUNITY));
        CoverageCheck.flaws(communities).stream().findFirst().ifPresent(flaw -> {
            throw new IllegalArgumentException("communities %s: %s at %s %s; repair them first"
                    .formatted(flaw.codes(), flaw.kind(), flaw.lon(), flaw.lat()));
        });
    }

    private static List<Plot> wholeSquares(List<Geometry> shapes, Tiling lattice) {
        Claims claims = new Claims(shapes);
        List<Plot> plots = new ArrayList<>();
        for (Tiling.Tile tile : lattice.tiles(shapes.get(0).getFactory())) {
            int[] owners = claims.at(tile.centre());
            if (owners.length > 0) {
                plots.add(new Plot(owners[0], tile.row(), tile.column(), tile.centre(), tile.lonLat()));
            }
        }
        return plots;
    }

    private static List<Area> number(List<Area> communities, List<Plot> plots, double sizeMetres) {
        List<List<Plot>> byCommunity = new ArrayList<>();
        communities.forEach(community -> byCommunity.add(new ArrayList<>()));
        plots.forEach(plot -> byCommunity.get(plot.community).add(plot));
        Comparator<Plot> order = Comparator.comparingInt(Plot::row)
                .thenComparingInt(Plot::column)
                .thenComparing(Plot::place);
        List<Area> cells = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            Area community = communities.get(i);
            List<Plot> own = byCommunity.get(i);
            if (own.size() > MAX_CELLS) {
                throw new IllegalArgumentException(
                        "community %s (%s) would get %d cells of %s m, but three digits number %d: choose a larger size"
                                .formatted(community.code(), community.name(), own.size(), sizeMetres, MAX_CELLS));
            }
            own.sort(order);
            for (int n = 1; n <= own.size(); n++) {
                String digits = "%03d".formatted(n);
                cells.add(new Area(
                        community.code() + digits,
                        Level.CELL,
                        community.name() + " " + digits,
                        community.code(),
                        own.get(n - 1).lonLat()));
            }
        }
        return List.copyOf(cells);
    }
}

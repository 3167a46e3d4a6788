// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.area.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds the one cell that a place belongs to. A place on a border belongs to the cell that contains it after a step east
 * and then a much smaller step north, both infinitesimal; so it belongs to exactly one cell of a valid coverage. Where
 * cells overlap the one with the smallest code wins. Cells across the antimeridian are not supported. Immutable and safe
 * for many threads.
 *
 * <p>Layout: a raster of boxes lies over the cells; for each box, {@code entries} from {@code boxStart[box]} to {@code
 * boxStart[box + 1]} name the cells that meet it, ascending: {@code ~cell} when the cell covers the box wholly, {@code
 * cell} when the edges must be asked ({@link CellEdges}).
 */
public final class CellLocator {

    private final List<Optional<String>> codes;
    private final CellEdges edges;
    private final CellRaster raster;

    private CellLocator(List<Optional<String>> codes, CellEdges edges, CellRaster raster) {
        this.codes = codes;
        this.edges = edges;
        this.raster = raster;
    }

    /**
     * A locator over cells, or over the areas of any one level.
     *
     * @param cells polygons in degrees, in any order
     * @throws IllegalArgumentException when a code is given twice
     */
    public static CellLocator of(Collection<Area> cells) {
        List<Area> sorted =
                cells.stream().sorted(Comparator.comparing(Area::code)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).code().equals(sorted.get(i - 1).code())) {
                throw new IllegalArgumentException(
                        "cell %s is given twice".formatted(sorted.get(i).code()));
            }
        }
        CellEdges edges = CellEdges.of(sorted.stream().map(Area::lonLat).toList());
        List<Optional<String>> codes =
                sorted.stream().map(cell -> Optional.of(cell.code())).toList();
        return new CellLocator(codes, edges, CellRaster.of(edges));
    }

    /** The code of the cell of a place in degrees; empty outside every cell. Allocates nothing. */
    public Optional<String> locate(double lon, double lat) {
        int cell = cellAt(lon, lat);
        return cell < 0 ? Optional.empty() : codes.get(cell);
    }

    /**
     * The cell of a geometry in degrees: of the place itself for a point, of the middle by ground length for a line, of
     * an interior point for a polygon. Empty for an empty geometry.
     */
    public Optional<String> locate(Geometry lonLat) {
        if (lonLat.isEmpty()) {
            return Optional.empty();
        }
        Coordinate place = lonLat.getDimension() == 1
                ? LineMiddle.of(lonLat)
                : lonLat.getInteriorPoint().getCoordinate();
        return locate(place.x, place.y);
    }

    private int cellAt(double lon, double lat) {
        int box = raster.boxAt(lon, lat);
        if (box < 0) {
            return -1;
        }
        for (int i = raster.firstEntry(box), end = raster.endEntry(box); i < end; i++) {
            int entry = raster.entry(i);
            if (entry < 0) {
                return ~entry;
            }
            if (edges.contains(entry, lon, lat)) {
                return entry;
            }
        }
        return -1;
    }
}

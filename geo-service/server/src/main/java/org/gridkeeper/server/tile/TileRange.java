// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.function.Consumer;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;

/**
 * The tiles of some zooms that meet a box.
 *
 * @param boundsWgs84 longitudes and latitudes
 * @param minZoom included
 * @param maxZoom included
 */
public record TileRange(Bounds boundsWgs84, int minZoom, int maxZoom) {

    public static final Bounds WORLD = new Bounds(-180, -WebMercator.MAX_LATITUDE, 180, WebMercator.MAX_LATITUDE);

    public TileRange {
        if (minZoom < 0 || maxZoom > TileCoord.MAX_ZOOM || minZoom > maxZoom) {
            throw new IllegalArgumentException(
                    "zooms are from 0 to %d, not %d-%d".formatted(TileCoord.MAX_ZOOM, minZoom, maxZoom));
        }
    }

    public static TileRange all() {
        return new TileRange(WORLD, 0, TileCoord.MAX_ZOOM);
    }

    TileCoord northWest(int z) {
        return TileCoord.at(boundsWgs84.minX(), boundsWgs84.maxY(), z);
    }

    TileCoord southEast(int z) {
        return TileCoord.at(boundsWgs84.maxX(), boundsWgs84.minY(), z);
    }

    boolean contains(TileCoord tile) {
        int z = tile.z();
        if (z < minZoom || z > maxZoom) {
            return false;
        }
        TileCoord first = northWest(z);
        TileCoord last = southEast(z);
        return first.x() <= tile.x() && tile.x() <= last.x() && first.y() <= tile.y() && tile.y() <= last.y();
    }

    public long count() {
        long tiles = 0;
        for (int z = minZoom; z <= maxZoom; z++) {
            TileCoord first = northWest(z);
            TileCoord last = southEast(z);
            tiles += (last.x() - first.x() + 1L) * (last.y() - first.y() + 1L);
        }
        return tiles;
    }

    /** Zoom by zoom, row by row. */
    void forEach(Consumer<TileCoord> tiles) {
        for (int z = minZoom; z <= maxZoom; z++) {
            TileCoord first = northWest(z);
            TileCoord last = southEast(z);
            for (int y = first.y(); y <= last.y(); y++) {
                for (int x = first.x(); x <= last.x(); x++) {
                    tiles.accept(new TileCoord(z, x, y));
                }
            }
        }
    }
}

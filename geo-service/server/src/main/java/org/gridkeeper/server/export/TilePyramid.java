// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/** The tiles of a layer, zoom by zoom from the whole world down, and only into those that hold something. */
final class TilePyramid {

    /** Margin around a tile, as a part of its side, that is as wide as the one the tiles are written with. */
    private static final double MARGIN = 1.0 / 64;

    private final LayerSnapshot layer;
    private final long limit;

    TilePyramid(LayerSnapshot layer, long limit) {
        this.layer = layer;
        this.limit = limit;
    }

    /**
     * Every tile of these zooms that the box of a feature touches, the coarse ones first.
     *
     * @throws ExportArgumentException when there are more than the limit
     */
    List<TileCoord> list(int minZoom, int maxZoom) {
        List<TileCoord> all = new ArrayList<>();
        List<TileCoord> level = filled(List.of(new TileCoord(0, 0, 0)));
        for (int z = 0; z <= maxZoom; z++) {
            if (z >= minZoom) {
                all.addAll(level);
            }
            if (Math.max(all.size(), level.size()) > limit) {
                throw new ExportArgumentException(
                        "there are more than %,d tiles from zoom %d through %d; use a smaller --maxzoom, a larger --minzoom or a --bbox"
                                .formatted(limit, Math.min(z, minZoom), z));
            }
            if (z < maxZoom) {
                level = filled(children(level));
            }
        }
        return all;
    }

    private static List<TileCoord> children(List<TileCoord> tiles) {
        List<TileCoord> children = new ArrayList<>(4 * tiles.size());
        for (TileCoord tile : tiles) {
            for (int i = 0; i < 4; i++) {
                children.add(new TileCoord(tile.z() + 1, 2 * tile.x() + (i & 1), 2 * tile.y() + (i >> 1)));
            }
        }
        return children;
    }

    private List<TileCoord> filled(List<TileCoord> tiles) {
        return tiles.stream().filter(this::isFilled).toList();
    }

    private boolean isFilled(TileCoord tile) {
        Bounds bounds = tile.boundsMercator();
        boolean[] found = new boolean[1];
        layer.forEachIn(bounds.expandedBy(bounds.width() * MARGIN), Scope.all(), row -> found[0] = true);
        return found[0];
    }
}

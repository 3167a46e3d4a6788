// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.PlacedCount;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.locationtech.jts.geom.Coordinate;

/**
 * Clusters for who may see the counts of cells but not the elements: sums of just the counts that the cards of the cells
 * tell them, each at the middle of its cell's box. A cell whose count is withheld adds nothing at any zoom.
 */
final class CellClusters {

    private final LiveView view;
    private final Viewer viewer;

    CellClusters(LiveView view, Viewer viewer) {
        this.view = view;
        this.viewer = viewer;
    }

    /** Whether this viewer gets counts by cell in this tile; otherwise the tile is one of features, or refused. */
    boolean areFor(String id, TileCoord tile) {
        return view.findLayer(id)
                .filter(this::areFor)
                .filter(layer -> layer.declaration().vectors().hasClustersAt(tile.z()))
                .isPresent();
    }

    /** Whether this viewer gets such tiles of a layer at any zoom. */
    boolean areFor(LiveLayer layer) {
        VectorContent content = layer.declaration().vectors();
        return layer.snapshot().schema().geometry() == GeometryKind.POINT
                && content.clustersFrom() < content.featuresFrom()
                && layer.kind().isElement()
                && !viewer.scope().sees(layer.kind())
                && CellCard.seesInternal(viewer);
    }

    byte[] tile(String id, TileCoord tile) {
        LiveLayer layer = Access.find(view, id);
        Scope scope = viewer.scopeForCountsOf(layer.kind());
        List<PlacedCount> counts = new ArrayList<>();
        for (Area cell : view.areas().list(Level.CELL)) {
            int count = scope.seesCell(cell.code()) ? layer.rowsIn(cell.code()).length : 0;
            if (count > 0 && count >= scope.minimumCount()) {
                Coordinate middle = cell.lonLat().getEnvelopeInternal().centre();
                counts.add(new PlacedCount(WebMercator.x(middle.x), WebMercator.y(middle.y), count));
            }
        }
        return MvtEncoder.encodeCounts(id, counts, tile);
    }
}

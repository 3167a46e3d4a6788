// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A tile of a layer as a Mapbox Vector Tile 2.1: extent {@value #EXTENT}, clipped to the tile and a buffer of
 * {@value #BUFFER}, shells and holes wound as the specification wants, parts that vanish on the grid dropped. Vertices
 * that a zoom does not need are left out, the same ones on both sides of a shared border ({@link VertexZooms}). Polygons
 * that snapping makes cross themselves are not mended. Each feature has the attribute {@code id} and the fields of the
 * zoom that the scope may see; times are ISO 8601 text. Same input, same bytes. Thread-safe.
 */
public final class MvtEncoder {

    static final int EXTENT = 4096;
    static final int BUFFER = 64;

    /** How far around a tile features are looked for, in pixels of which a tile has 256. */
    private static final double REACH_PX = 256.0 * BUFFER / EXTENT + 1;

    private static final byte[] NOTHING = {};
    /** Points this near to a tile may count in it: its edges are reckoned otherwise than its squares. */
    private static final double ROUNDING_METRES = 0.001;

    private static final String CLASS = "class";

    // Keyed by identity: snapshots do not override equals.
    private final Map<LayerSnapshot, Borders> borders = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * How far from a feature a tile may change with it, in pixels of which a tile has 256. Without end where borders are
     * simplified together: with a neighbour gone, the borders of another are one, and other vertices of it are left out.
     */
    public static double reachPx(LayerSnapshot layer, int zoom) {
        return isSimplified(layer, zoom) ? Double.POSITIVE_INFINITY : REACH_PX;
    }

    /**
     * The bytes of a tile with one layer named as the layer's id; none when nothing is in it. Where the content has
     * counts, they are of the points that the scope may see one by one.
     */
    public byte[] encode(LayerSnapshot layer, VectorContent content, TileCoord tile, Scope scope) {
        if (tile.z() >= content.featuresFrom()) {
            return features(layer, content, tile, scope);
        }
        boolean points = layer.schema().geometry() == GeometryKind.POINT;
        return points && content.hasClustersAt(tile.z()) ? clusters(layer, tile, scope) : NOTHING;
    }

    /** A tile of counts for who may not see the things one by one; small ones are to be left out before. */
    public static byte[] encodeCounts(String layer, List<PlacedCount> counts, TileCoord tile) {
        PointClusters clusters = new PointClusters(tile);
        counts.forEach(count -> clusters.add(count.x(), count.y(), count.count(), -1));
        MvtLayer written = new MvtLayer(layer);
        clusters.write(written, List.of());
        return written.toTile();
    }

    private byte[] features(LayerSnapshot layer, VectorContent content, TileCoord tile, Scope scope) {
        Bounds bounds = tile.boundsMercator();
        MvtLayer written = new MvtLayer(layer.schema().id());
        MvtGeometry geometry = new MvtGeometry(layer, tile, zooms(layer, tile.z()));
        MvtAttributes attributes =
                new MvtAttributes(layer, content.at(tile.z(), layer.listFields(scope)), written.tags);
        layer.forEachIn(bounds.expandedBy(bounds.width() * BUFFER / EXTENT), scope, row -> {
            ProtoBuffer commands = geometry.encode(row);
            if (commands.size() > 0) {
                attributes.tag(row);
                written.feature(geometry.type(), commands);
            }
        });
        return written.toTile();
    }

    private @Nullable VertexZooms zooms(LayerSnapshot layer, int zoom) {
        return isSimplified(layer, zoom)
                ? borders.computeIfAbsent(layer, key -> new Borders()).of(layer)
                : null;
    }

    private static boolean isSimplified(LayerSnapshot layer, int zoom) {
        return zoom < VertexZooms.FULL_DETAIL && VertexZooms.areFor(layer);
    }

    private static byte[] clusters(LayerSnapshot layer, TileCoord tile, Scope scope) {
        PointClusters clusters = new PointClusters(tile);
        List<Column.TextColumn> classes = layer.listFields(scope).stream()
                .filter(field -> field.name().equals(CLASS))
                .flatMap(field -> layer.findColumn(CLASS).stream())
                .filter(Column.TextColumn.class::isInstance)
                .map(Column.TextColumn.class::cast)
                .toList();
        layer.forEachIn(tile.boundsMercator().expandedBy(ROUNDING_METRES), scope, row -> {
            int code = classes.isEmpty() ? -1 : classes.get(0).code(row);
            clusters.add(layer.shapes().pointX(row), layer.shapes().pointY(row), 1, code);
        });
        MvtLayer written = new MvtLayer(layer.schema().id());
        clusters.write(written, classes);
        return written.toTile();
    }

    /** The vertex zooms of one snapshot, made by the first tile that needs them while others of that layer wait. */
    private static final class Borders {
        private @Nullable VertexZooms zooms;

        synchronized VertexZooms of(LayerSnapshot layer) {
            if (zooms == null) {
                zooms = VertexZooms.of(layer);
            }
            return zooms;
        }
    }
}

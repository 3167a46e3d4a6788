// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.server.live.LiveLayer;

/**
 * A tile that is wanted of a layer of one view.
 *
 * @param scope for the features of the layer, which it may see
 */
public record TileQuery(LiveLayer layer, Look look, TileName name, Scope scope) {

    private static final byte[] EMPTY = {};

    String layerId() {
        return layer.snapshot().schema().id();
    }

    TileKey key(ScopePrints scopes) {
        return new TileKey(layerId(), look.digest(name.format()), name, scopes.of(layer.kind(), scope));
    }

    /** What lies outside this box in EPSG:3857 has no part in the tile. */
    Bounds reach() {
        int zoom = name.tile().z();
        double px = switch (name.format()) {
            case PNG -> TileRenderer.reachPx(look.style(), zoom) + 1;
            case MVT -> MvtEncoder.reachPx(layer.snapshot(), zoom);
        };
        return name.tile().boundsMercator().expandedBy(px * WebMercator.metresPerPixel(zoom));
    }

    byte[] draw(Renderers renderers) {
        return switch (name.format()) {
            case PNG ->
                PngEncoder.encode(renderers
                        .tiles()
                        .render(layer.snapshot(), look.style(), name.tile(), name.pixelRatio(), scope));
            case MVT ->
                name.tile().z() <= layer.declaration().maxZoom()
                        ? renderers
                                .vectors()
                                .encode(layer.snapshot(), layer.declaration().vectors(), name.tile(), scope)
                        : EMPTY;
        };
    }
}

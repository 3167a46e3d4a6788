// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
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
        return box(
                switch (name.format()) {
                    case PNG -> TileRenderer.reachPx(look.style(), zoom) + 1;
                    case MVT -> MvtEncoder.reachPx(layer.snapshot(), zoom);
                });
    }

    /** What lies outside this box changes no more of a picture than its labels. */
    Bounds symbolReach() {
        return box(TileRenderer.symbolReachPx(look.style(), name.tile().z()) + 1);
    }

    private Bounds box(double px) {
        return name.tile()
                .boundsMercator()
                .expandedBy(px * WebMercator.metresPerPixel(name.tile().z()));
    }

    Tile draw(Renderers renderers, Tile.Seen seen) {
        return switch (name.format()) {
            case PNG -> {
                TileRenderer.Picture picture = renderers.tiles().draw(layer.snapshot(), look.style(), window(), scope);
                yield Tile.drawn(PngEncoder.encode(picture.image()), picture.labels(), seen);
            }
            case MVT -> Tile.drawn(encode(renderers), TileRenderer.Picture.NO_LABELS, seen);
        };
    }

    private byte[] encode(Renderers renderers) {
        return name.tile().z() <= layer.declaration().maxZoom()
                ? renderers
                        .vectors()
                        .encode(layer.snapshot(), layer.declaration().vectors(), name.tile(), scope)
                : EMPTY;
    }

    /** The digest of the labels that a picture has. */
    long labels(Renderers renderers) {
        return renderers.tiles().labels(layer.snapshot(), look.style(), window(), scope);
    }

    private PixelWindow window() {
        return PixelWindow.of(name.tile(), name.pixelRatio());
    }
}

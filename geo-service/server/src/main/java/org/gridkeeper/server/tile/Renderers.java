// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.gridkeeper.engine.render.Fonts;
import org.gridkeeper.engine.render.LegendRenderer;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.TileRenderer;
import org.springframework.stereotype.Component;

/** The renderers of the engine with the one packaged font, which is loaded before anything else draws. */
@Component
public class Renderers {

    private final TileRenderer tiles;
    private final LegendRenderer legends;
    private final MvtEncoder vectors = new MvtEncoder();

    Renderers() {
        Fonts fonts = Fonts.load();
        this.tiles = new TileRenderer(fonts);
        this.legends = new LegendRenderer(fonts);
    }

    public TileRenderer tiles() {
        return tiles;
    }

    public LegendRenderer legends() {
        return legends;
    }

    MvtEncoder vectors() {
        return vectors;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.tile.DrawingQueue;
import org.gridkeeper.server.tile.Look;
import org.gridkeeper.server.tile.StyleBook;
import org.gridkeeper.server.tile.Tile;
import org.gridkeeper.server.tile.TileQuery;
import org.gridkeeper.server.tile.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has things drawn for requests, and dropped when whoever asked has gone away. */
@Component
record Drawing(Tiles tiles, StyleBook styles, DrawingQueue queue, Connections connections) {

    <T> T draw(HttpServletRequest request, Supplier<T> drawing) {
        return queue.draw(drawing, connections.goneCheck(request));
    }

    Tile tile(HttpServletRequest request, TileQuery query, LiveView view) {
        return tiles.get(query, view, connections.goneCheck(request));
    }

    /** @throws NotThereException when the layer has no style of this name */
    Look look(Access access, @Nullable String name) {
        var declaration = access.layer().declaration();
        return styles.find(declaration, name)
                .orElseThrow(() -> new NotThereException("layer %s has no such style; it has %s"
                        .formatted(
                                declaration.schema().id(),
                                declaration.styles().isEmpty()
                                        ? "none by name"
                                        : String.join(", ", declaration.styles()))));
    }
}

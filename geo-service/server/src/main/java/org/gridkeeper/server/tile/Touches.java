// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ViewChange;
import org.gridkeeper.server.live.ViewListener;
import org.springframework.stereotype.Component;

/**
 * Where every layer changed and when, told by the map in memory before it shows the change. A tile is right as long as no
 * change since the view it was drawn from lies within its reach, so nothing has to be searched and thrown away when
 * something changes. Safe for all threads.
 */
@Component
class Touches implements ViewListener {

    private final Map<String, LayerTouches> layers = new ConcurrentHashMap<>();
    /** What came before there was a keeper; not collected where none will come. */
    private final List<ViewChange> early = new ArrayList<>();

    private Consumer<ViewChange> keeper;

    Touches(TileSettings settings) {
        this.keeper = settings.onDisk() ? early::add : change -> {};
    }

    @Override
    public synchronized void changed(ViewChange change) {
        change.touched().forEach((layer, boxes) -> of(layer).add(LayerTouches.Touch.listOf(change.after(), boxes)));
        keeper.accept(change);
    }

    /** What another process kept. */
    void add(String layer, List<LayerTouches.Touch> kept) {
        of(layer).add(kept);
    }

    /**
     * Has every change kept from now on, and those before.
     *
     * @param view what is served, should no change have been told yet
     * @param begin told of the change number from which on all changes are kept, before the first of them
     */
    synchronized void keepWith(LiveView view, Consumer<Long> begin, Consumer<ViewChange> newKeeper) {
        begin.accept(early.isEmpty() ? view.version() : early.get(0).before());
        keeper = newKeeper;
        early.forEach(newKeeper);
        early.clear();
    }

    /** There will be no keeper. */
    synchronized void keepNothing() {
        early.clear();
        keeper = change -> {};
    }

    private LayerTouches of(String layer) {
        return layers.computeIfAbsent(layer, id -> new LayerTouches());
    }

    /** Whether a tile that was right in one view is right in another, newer one. */
    boolean isUntouched(String layer, Bounds reach, Tile.Seen seen, LiveView view) {
        LayerTouches touches = layers.get(layer);
        // The zones of a new tick come without a new change number: what came with this very number counts, too.
        return touches == null
                || touches.isUntouched(reach, seen.tick() < view.tick() ? seen.version() : seen.version() + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.server.live.LiveView;
import org.springframework.stereotype.Component;

/**
 * Every tile that is served: from memory, from disk, or drawn, once for all who want it at the same time. Whether it may be
 * seen is decided by who asks, whose scope is part of the query. Safe for all threads.
 */
@Component
public class Tiles {

    private final TileSettings settings;
    private final Renderers renderers;
    private final DrawingQueue queue;
    private final Touches touches;
    private final DiskTiles disk;
    private final TileMetrics metrics;
    private final MemoryTiles memory;
    private final Flights flights;
    private final ScopePrints scopes = new ScopePrints();

    Tiles(TileSettings settings, Renderers renderers, DrawingQueue queue, Touches touches, DiskTiles disk) {
        this.settings = settings;
        this.renderers = renderers;
        this.queue = queue;
        this.touches = touches;
        this.disk = disk;
        this.metrics = queue.metrics();
        this.memory = new MemoryTiles(settings.memory().toBytes());
        this.flights = new Flights(queue);
        metrics.watchMemory(memory::bytes);
    }

    /** A tile that is in memory and right; quick. */
    public Optional<Tile> findKept(TileQuery query, LiveView view) {
        return settings.cache() ? findInMemory(query.key(scopes), query, view) : Optional.empty();
    }

    private Optional<Tile> findInMemory(TileKey key, TileQuery query, LiveView view) {
        Optional<Tile> kept = memory.find(key).filter(tile -> isRight(tile, query, view));
        if (kept.isPresent()) {
            metrics.memory();
        }
        return kept;
    }

    /**
     * A tile of a view, or of a newer one.
     *
     * @param gone whether whoever asks has gone away; asked now and then while waiting
     * @throws BusyException when it would not be drawn in time
     * @throws ClientGoneException when nobody waits any more
     */
    public Tile get(TileQuery query, LiveView view, BooleanSupplier gone) {
        if (!settings.cache()) {
            return queue.draw(() -> draw(query, view), gone);
        }
        TileKey key = query.key(scopes);
        Optional<Tile> right = findInMemory(key, query, view);
        if (right.isPresent()) {
            return right.get();
        }
        Optional<Tile> onDisk = findOnDisk(key, query, view);
        if (onDisk.isPresent() && isRight(onDisk.get(), query, view)) {
            metrics.disk();
            memory.put(key, onDisk.get());
            disk.used(key, onDisk.get());
            return onDisk.get();
        }
        return flights.join(key, Tile.Seen.of(view), () -> drawAndKeep(key, query, view, onDisk), gone);
    }

    private Optional<Tile> findOnDisk(TileKey key, TileQuery query, LiveView view) {
        return DiskTiles.keeps(query.layer().kind()) ? disk.find(key, view) : Optional.empty();
    }

    private boolean isRight(Tile tile, TileQuery query, LiveView view) {
        Tile.Seen seen = tile.seen();
        Tile.Seen now = Tile.Seen.of(view);
        if (!seen.isBefore(now)) {
            return true;
        }
        boolean right = touches.isUntouched(query.layerId(), query.reach(), seen, view);
        if (right) {
            tile.moveOn(now);
        }
        return right;
    }

    private Tile drawAndKeep(TileKey key, TileQuery query, LiveView view, Optional<Tile> onDisk) {
        Tile tile = memory.find(key)
                .or(() -> onDisk)
                .filter(old -> hasSameLabels(old, query, view))
                .orElseGet(() -> draw(query, view));
        memory.put(key, tile);
        if (DiskTiles.keeps(query.layer().kind())) {
            disk.put(key, tile);
        }
        return tile;
    }

    /** Whether a change can have moved labels alone, and moved none. */
    private boolean hasSameLabels(Tile old, TileQuery query, LiveView view) {
        boolean same = old.labels() != TileRenderer.Picture.NO_LABELS
                && touches.isUntouched(query.layerId(), query.symbolReach(), old.seen(), view)
                && old.labels() == query.labels(renderers);
        if (same) {
            old.moveOn(Tile.Seen.of(view));
            metrics.confirmed();
        }
        return same;
    }

    private Tile draw(TileQuery query, LiveView view) {
        Tile tile = query.draw(renderers, Tile.Seen.of(view));
        metrics.drawn();
        return tile;
    }

    /** The compressed bytes of a tile, which stay with it. */
    public byte[] gzip(TileQuery query, Tile tile) {
        boolean grows = !tile.isCompressed();
        byte[] compressed = tile.gzip();
        if (grows && settings.cache()) {
            memory.weigh(query.key(scopes), tile);
        }
        return compressed;
    }

    /**
     * Draws a tile for the disk, when it is not there.
     *
     * @return whether it was drawn
     */
    boolean seed(TileQuery query, LiveView view) {
        TileKey key = query.key(scopes);
        Optional<Tile> there = findOnDisk(key, query, view).filter(tile -> isRight(tile, query, view));
        if (there.isPresent()) {
            disk.used(key, there.get());
            return false;
        }
        disk.putInTime(key, draw(query, view));
        return true;
    }

    boolean isOnDisk(TileQuery query, LiveView view) {
        return findOnDisk(query.key(scopes), query, view).isPresent();
    }

    void forget(Truncations.Truncation truncation) {
        memory.removeIf(truncation::takes);
    }
}

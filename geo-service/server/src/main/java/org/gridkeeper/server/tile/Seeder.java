// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the tiles on disk before somebody asks, and takes tiles away. For command lines; beside a server, too. */
@Component
public class Seeder {

    /**
     * What is to be drawn.
     *
     * @param style by name; null for the layer's first one
     * @param endings what of each place is drawn
     */
    public record Plan(String layer, @Nullable String style, TileRange range, List<Ending> endings) {

        public Plan {
            endings = List.copyOf(endings);
        }

        public long count() {
            return range.count() * endings.size();
        }
    }

    /** The end of a tile's address. */
    public enum Ending {
        PNG(1, TileName.Format.PNG),
        PNG2X(2, TileName.Format.PNG),
        MVT(1, TileName.Format.MVT);

        private final int ratio;
        private final TileName.Format format;

        Ending(int ratio, TileName.Format format) {
            this.ratio = ratio;
            this.format = format;
        }

        TileName of(TileCoord tile) {
            return new TileName(tile, ratio, format);
        }
    }

    /** How a seeding ended: tiles drawn, and tiles that were there already. */
    public record Seeded(long drawn, long there, long version) {}

    private static final int AT_ONCE = 64;

    private final LiveMap live;
    private final Catalogue catalogue;
    private final StyleBook styles;
    private final Tiles tiles;
    private final DiskTiles disk;

    Seeder(LiveMap live, Catalogue catalogue, StyleBook styles, Tiles tiles, DiskTiles disk) {
        this.live = live;
        this.catalogue = catalogue;
        this.styles = styles;
        this.tiles = tiles;
        this.disk = disk;
    }

    /**
     * Draws what is not on disk.
     *
     * @param scope of a viewer, for whose like the tiles will be
     * @param progress hears how many tiles are done
     * @throws SeedException when the layer has no such tiles, or not all could be kept
     */
    public Seeded seed(Plan plan, Scope scope, LongConsumer progress) {
        requireDisk();
        LiveView view = live.view();
        LiveLayer layer = view.findLayer(plan.layer())
                .orElseThrow(() -> new SeedException("there is no layer '%s'".formatted(plan.layer())));
        Look look = styles.find(layer.declaration(), plan.style())
                .orElseThrow(
                        () -> new SeedException("layer %s has no style '%s'".formatted(plan.layer(), plan.style())));
        if (!DiskTiles.keeps(layer.kind())) {
            throw new SeedException(
                    "the tiles of %s depend on the hour and are not kept on disk".formatted(plan.layer()));
        }
        if (!scope.sees(layer.kind())) {
            throw new SeedException("layer %s is not public; seed it with --scope all".formatted(plan.layer()));
        }
        Ground ground = new Ground(layer, look, scope, view);
        long lost = disk.lost();
        Seeded seeded = onDisk(() -> draw(plan, ground, progress));
        // What went to make room may have been others' tiles, so these are looked for.
        long missing = disk.lost() > lost ? onDisk(() -> countMissing(plan, ground)) : 0;
        if (missing > 0) {
            throw new SeedException(
                    ("%,d tiles were drawn, but %,d could not be kept on disk: the volume is full, or %s has reached the"
                                    + " size that gridkeeper.tiles.disk allows; the log says which")
                            .formatted(seeded.drawn(), missing, disk.path()));
        }
        return seeded;
    }

    private <T> T onDisk(Supplier<T> work) {
        disk.open();
        try {
            return work.get();
        } finally {
            disk.close();
        }
    }

    /** What all tiles of a seeding are drawn from. */
    private record Ground(LiveLayer layer, Look look, Scope scope, LiveView view) {}

    private Seeded draw(Plan plan, Ground of, LongConsumer progress) {
        AtomicLong drawn = new AtomicLong();
        AtomicLong done = new AtomicLong();
        List<TileQuery> together = new ArrayList<>();
        forEach(plan, of, query -> {
            together.add(query);
            if (together.size() >= AT_ONCE) {
                drawn.addAndGet(draw(together, of.view));
                progress.accept(done.addAndGet(together.size()));
                together.clear();
            }
        });
        drawn.addAndGet(draw(together, of.view));
        progress.accept(done.addAndGet(together.size()));
        return new Seeded(drawn.get(), done.get() - drawn.get(), of.view.version());
    }

    private long countMissing(Plan plan, Ground of) {
        AtomicLong missing = new AtomicLong();
        forEach(plan, of, query -> {
            if (!tiles.isOnDisk(query, of.view)) {
                missing.incrementAndGet();
            }
        });
        return missing.get();
    }

    private static void forEach(Plan plan, Ground of, Consumer<TileQuery> use) {
        plan.range()
                .forEach(tile -> plan.endings()
                        .forEach(ending -> use.accept(new TileQuery(of.layer, of.look, ending.of(tile), of.scope))));
    }

    /** On all cores; the number of those that were not there. */
    private long draw(List<TileQuery> together, LiveView view) {
        return together.parallelStream()
                .filter(query -> tiles.seed(query, view))
                .count();
    }

    /**
     * Takes tiles of a layer away, whatever their style and scope.
     *
     * @return how many were on disk
     */
    public long truncate(String layer, TileRange range) {
        requireDisk();
        if (catalogue.find(layer).isEmpty()) {
            throw new SeedException("there is no layer '%s'".formatted(layer));
        }
        return disk.truncate(layer, range);
    }

    private void requireDisk() {
        if (!disk.isWanted()) {
            throw new SeedException("no tiles are kept on disk: GRIDKEEPER_TILE_CACHE or gridkeeper.tiles says so");
        }
    }

    /** The tiles of some zooms that meet a layer, whatever the scope. */
    public TileRange around(String layer, int minZoom, int maxZoom) {
        Bounds box = live.view()
                .findLayer(layer)
                .flatMap(found -> found.snapshot().findBoundsMercator())
                .map(WebMercator::unproject)
                .orElseThrow(() -> new SeedException("there is no layer '%s' with features".formatted(layer)));
        return new TileRange(box, minZoom, maxZoom);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.MapSnapshot;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Revisions;

/**
 * Makes views. The first reads every layer once; the next ones read of each layer what the log says was written to it, and
 * put that into the layer they have. Layers that are not kept in tables are derived from the others.
 */
final class ViewBuilder {

    /** Beyond so many writes, or half of a layer but no fewer than {@link #FEW_WRITES}, it is read whole. */
    private static final long MOST_WRITES = 100_000;

    private static final long FEW_WRITES = 1_000;

    /** A view with what it shows otherwise than the one before: by layer, boxes or the whole layer. */
    record Next(LiveView view, Map<String, Optional<List<Bounds>>> touched) {}

    private final FeatureStore store;
    private final Catalogue catalogue;
    private final Function<LiveLayer, Instant> referenceTime;
    private final Supplier<Instant> now;
    private final LayerReader reader;

    ViewBuilder(
            FeatureStore store,
            Catalogue catalogue,
            Function<LiveLayer, Instant> referenceTime,
            Supplier<Instant> now) {
        this.referenceTime = referenceTime;
        this.now = now;
        this.store = store;
        this.catalogue = catalogue;
        this.reader = new LayerReader(store, new HeapBudget(Runtime.getRuntime().maxMemory()));
    }

    /** Reads everything, the layers beside one another. */
    LiveView build(long version, Optional<ZoneTick> zones) {
        Map<String, LiveLayer> layers = new LinkedHashMap<>();
        Map<String, Ground.Gathered> gathered = new LinkedHashMap<>();
        readWhole(placed()).forEach((declaration, whole) -> {
            String id = declaration.schema().id();
            layers.put(id, new LiveLayer(declaration, whole.snapshot()));
            gathered.put(id, whole.gathered());
        });
        Ground ground = Ground.of(gathered);
        CellCounts counts = CellCounts.NONE.with(layers, Map.of(), referenceTime, new HashSet<>());
        DerivedLayers derived = new DerivedLayers(ground, counts, under(counts, zones));
        derived.make(layers);
        return view(version, layers, derived);
    }

    /**
     * The view after an old one.
     *
     * @param writes by layer what was written to it since
     */
    Next rebuild(LiveView old, long version, Map<String, Revisions> writes, Optional<ZoneTick> zones) {
        Map<String, Optional<List<Bounds>>> touched = new LinkedHashMap<>();
        Map<String, LiveLayer> layers = new LinkedHashMap<>();
        Map<String, LayerNews> news = new LinkedHashMap<>();
        List<LayerDeclaration> anew = new ArrayList<>();
        for (LayerDeclaration declaration : placed()) {
            String id = declaration.schema().id();
            LiveLayer known = old.layers().get(id);
            Revisions written = writes.get(id);
            layers.put(id, known == null ? new LiveLayer(declaration, empty(declaration)) : known);
            if (known == null || !known.snapshot().schema().equals(declaration.schema())) {
                anew.add(declaration);
            } else if (written != null && written.count() > mostWrites(known.snapshot())) {
                anew.add(declaration);
            } else if (written != null) {
                news.put(id, LayerNews.read(store, id, written.first()));
            }
        }
        Map<String, Ground.Gathered> gathered = new LinkedHashMap<>();
        readWhole(anew).forEach((declaration, whole) -> {
            String id = declaration.schema().id();
            layers.put(id, new LiveLayer(declaration, whole.snapshot()));
            gathered.put(id, whole.gathered());
            touched.put(id, Optional.empty());
        });
        news.forEach((id, each) -> {
            LiveLayer known = layers.get(id);
            if (known != null && !DerivedLayers.isDerived(id)) {
                layers.put(id, with(known, each, touched));
            }
        });
        Set<String> recounted = new HashSet<>();
        CellCounts counts = old.counts().with(layers, news, referenceTime, recounted);
        boolean sameZones = zones.equals(old.zones())
                && counts.hardRules().equals(old.counts().hardRules());
        DerivedLayers derived = new DerivedLayers(
                old.ground().with(news, gathered), counts, sameZones ? old.zones() : under(counts, zones));
        derived.remake(old, layers, recounted).forEach(touched::put);
        return new Next(view(version, layers, derived), touched);
    }

    private Optional<ZoneTick> under(CellCounts counts, Optional<ZoneTick> zones) {
        return zones.map(tick -> tick.under(counts.hardRules(), now.get()));
    }

    private static long mostWrites(LayerSnapshot layer) {
        return Math.min(MOST_WRITES, Math.max(FEW_WRITES, layer.size() / 2));
    }

    private static LiveLayer with(LiveLayer known, LayerNews news, Map<String, Optional<List<Bounds>>> touched) {
        LayerSnapshot shown = known.snapshot();
        LayerSnapshot changed = news.otherwiseThan(shown);
        LiveLayer next = known.with(changed, news.removed());
        // Not everything that is written is shown.
        if (next != known) {
            touched.put(shown.schema().id(), TouchedBoxes.of(shown, changed, news.removed()));
        }
        return next;
    }

    /** Registers stay in the database. */
    private List<LayerDeclaration> placed() {
        return catalogue.list().stream()
                .filter(declaration -> declaration.schema().geometry() != GeometryKind.NONE)
                .toList();
    }

    private Map<LayerDeclaration, LayerReader.Whole> readWhole(List<LayerDeclaration> declarations) {
        // The common pool has one thread fewer than there are cores, and others use it.
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<LayerDeclaration, CompletableFuture<LayerReader.Whole>> reading = new LinkedHashMap<>();
            declarations.forEach(declaration -> reading.put(
                    declaration, CompletableFuture.supplyAsync(() -> reader.read(declaration.schema()), threads)));
            Map<LayerDeclaration, LayerReader.Whole> read = new LinkedHashMap<>();
            reading.forEach((declaration, future) -> read.put(declaration, join(future)));
            return read;
        } finally {
            threads.shutdownNow();
        }
    }

    private static LayerReader.Whole join(CompletableFuture<LayerReader.Whole> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LayerTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw e;
        }
    }

    private static LayerSnapshot empty(LayerDeclaration declaration) {
        return new LayerBuilder(declaration.schema()).build();
    }

    private static LiveView view(long version, Map<String, LiveLayer> layers, DerivedLayers derived) {
        Map<String, LayerSnapshot> snapshots = new LinkedHashMap<>();
        layers.forEach((id, layer) -> snapshots.put(id, layer.snapshot()));
        return new LiveView(
                new MapSnapshot(version, snapshots), layers, derived.ground(), derived.tick(), derived.counts());
    }
}

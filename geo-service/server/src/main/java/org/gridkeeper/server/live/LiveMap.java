// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Revisions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The map in memory. Readers take the current view and never wait; one writer at a time builds the next view from the
 * last one and what the change log says was written since, and swaps it in. Safe for all threads.
 */
@Component
public class LiveMap {

    private static final int CHANGES_AT_ONCE = 10_000;

    private final FeatureStore store;
    private final ZoneSource zones;
    private final ReferenceTimes times;
    private final ObjectProvider<ViewListener> listeners;
    private final ViewBuilder builder;
    private volatile @Nullable LiveView view;

    LiveMap(
            FeatureStore store,
            Catalogue catalogue,
            ZoneSource zones,
            ReferenceTimes times,
            ObjectProvider<ViewListener> listeners) {
        this.store = store;
        this.zones = zones;
        this.times = times;
        this.listeners = listeners;
        this.builder = new ViewBuilder(store, catalogue, this::referenceTime, times::now);
    }

    /** What is served now; the first call of a process that does not serve builds it. */
    public LiveView view() {
        LiveView known = view;
        if (known == null) {
            refresh();
            known = view;
        }
        return java.util.Objects.requireNonNull(known);
    }

    public boolean isLoaded() {
        return view != null;
    }

    /** Brings the view up to the store's newest change before it returns, so that a writer reads its own writes. */
    public synchronized void refresh() {
        // Asked before the features are read: what is read is at least as new as this number says.
        long version = store.version();
        long tick = zones.newestTick();
        LiveView old = view;
        if (old == null) {
            view = builder.build(version, zones.findNewest());
            return;
        }
        if (version == old.version() && tick == old.tick()) {
            return;
        }
        ViewBuilder.Next next = builder.rebuild(old, version, writes(old.version(), version), newestZones(old, tick));
        ViewChange change = new ViewChange(old.version(), version, next.touched());
        listeners.orderedStream().forEach(listener -> listener.changed(change));
        view = next.view();
    }

    /**
     * What the store's changes after a number, through another, touched, for what was kept over a restart. The derived
     * layers, of cells with their counts and of zones, are touched wholly: what was counted then is not known.
     *
     * @return by layer id: boxes in EPSG:3857 of the old and the new places, or empty for the whole layer
     */
    public Map<String, Optional<List<Bounds>>> touchedBetween(long after, long through) {
        Map<String, Optional<List<Bounds>>> touched = new LinkedHashMap<>();
        writes(after, through).forEach((layer, writes) -> touched.put(layer, touchedBy(layer, writes)));
        DerivedLayers.all().forEach(layer -> touched.put(layer, Optional.empty()));
        return touched;
    }

    private Optional<List<Bounds>> touchedBy(String layer, Revisions writes) {
        if (writes.count() > TouchedBoxes.MOST_FEATURES) {
            return Optional.empty();
        }
        TouchedBoxes boxes = new TouchedBoxes();
        store.history().forEachTouched(layer, writes, state -> {
            if (!state.lonLat().isEmpty()) {
                Envelope box = state.lonLat().getEnvelopeInternal();
                boxes.add(WebMercator.project(new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())));
            }
        });
        return Optional.of(boxes.list());
    }

    private Optional<ZoneTick> newestZones(LiveView old, long tick) {
        return tick == old.tick() ? old.zones() : zones.findNewest();
    }

    /** What was written to each layer after an entry of the log, through another. */
    private Map<String, Revisions> writes(long after, long through) {
        Map<String, Revisions> writes = new LinkedHashMap<>();
        long last = after;
        while (last < through) {
            List<Change> changes = store.listChanges(last, CHANGES_AT_ONCE);
            for (Change change : changes) {
                if (change.number() <= through) {
                    writes.merge(
                            change.layer(),
                            change.revisions(),
                            (one, other) -> new Revisions(one.first(), other.last()));
                }
            }
            last = changes.isEmpty() ? through : changes.get(changes.size() - 1).number();
        }
        return writes;
    }

    /**
     * Where the periods of a layer end: now, or the last event of an archive. Now is the end of the current minute, so
     * that the answers of one minute are alike and their tags hold.
     */
    public Instant referenceTime(LiveLayer layer) {
        return times.of(layer);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The map in memory. Readers take the current view and never wait; one writer at a time builds the next view from the
 * layers that the change log names, and swaps it in. Safe for all threads.
 */
@Component
public class LiveMap {

    private static final int CHANGES_AT_ONCE = 10_000;
    private static final Set<String> DERIVED = Set.of("cells", "zones");

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
        this.builder = new ViewBuilder(store, catalogue, this::referenceTime);
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
        LiveView next = builder.rebuild(old, version, changedLayers(old.version(), version), newestZones(old, tick));
        ViewChange change = new ViewChange(old.version(), version, touchedBetween(old.version(), version));
        listeners.orderedStream().forEach(listener -> listener.changed(change));
        view = next;
    }

    /**
     * What the store's changes after a number, through another, touched, for what was kept over a restart. The derived
     * layers, of cells with their counts and of zones, are touched wholly: what was counted then is not known.
     *
     * @return by layer id: boxes in EPSG:3857 of the old and the new places, or empty for the whole layer
     */
    public Map<String, Optional<List<Bounds>>> touchedBetween(long after, long through) {
        Map<String, Optional<List<Bounds>>> touched = new LinkedHashMap<>();
        changedLayers(after, through).forEach(layer -> touched.put(layer, Optional.empty()));
        DERIVED.forEach(layer -> touched.put(layer, Optional.empty()));
        return touched;
    }

    private Optional<ZoneTick> newestZones(LiveView old, long tick) {
        return tick == old.tick() ? old.zones() : zones.findNewest();
    }

    private Set<String> changedLayers(long after, long through) {
        Set<String> layers = new HashSet<>();
        long last = after;
        while (last < through) {
            List<Change> changes = store.listChanges(last, CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                break;
            }
            changes.forEach(change -> layers.add(change.layer()));
            last = changes.get(changes.size() - 1).number();
        }
        return layers;
    }

    /**
     * Where the periods of a layer end: now, or the last event of an archive. Now is the end of the current minute, so
     * that the answers of one minute are alike and their tags hold.
     */
    public Instant referenceTime(LiveLayer layer) {
        return times.of(layer);
    }
}

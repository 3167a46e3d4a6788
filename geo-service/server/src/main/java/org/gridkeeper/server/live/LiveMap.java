// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The map in memory. Readers take the current view and never wait; one writer at a time builds the next view from the
 * layers that the change log names, and swaps it in. Safe for all threads.
 */
@Component
public class LiveMap {

    private static final int CHANGES_AT_ONCE = 10_000;
    private static final Duration ARCHIVE_AFTER = Duration.ofDays(2);

    private final FeatureStore store;
    private final ZoneSource zones;
    private final LiveSettings settings;
    private final Clock clock;
    private final ViewBuilder builder;
    private volatile @Nullable LiveView view;

    LiveMap(FeatureStore store, Catalogue catalogue, ZoneSource zones, LiveSettings settings, Clock clock) {
        this.store = store;
        this.zones = zones;
        this.settings = settings;
        this.clock = clock;
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
        view = builder.rebuild(old, version, changedLayers(old.version(), version), newestZones(old, tick));
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return switch (settings.referenceTime()) {
            case "now" -> now;
            case "last-event" -> layer.findNewestEvent().orElse(now);
            case "auto" ->
                layer.findNewestEvent()
                        .filter(newest -> newest.isBefore(now.minus(ARCHIVE_AFTER)))
                        .orElse(now);
            default -> Instant.parse(settings.referenceTime());
        };
    }
}

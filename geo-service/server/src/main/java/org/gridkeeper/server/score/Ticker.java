// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.zone.CellFacts;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.engine.zone.PriorityIndex;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ZoneTick;
import org.gridkeeper.server.store.FeatureStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes and publishes what depends on all cells, from one view of the map. One tick at a time; requests go on with
 * what the tick before published. Safe for all threads.
 */
@Component
public class Ticker {

    /** What a tick did. */
    public record Ticked(int cells, int scales, long change) {}

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final LiveMap live;
    private final ZoneTable zones;
    private final HeatScales scales;
    private final IndexVersions versions;
    private final FeatureStore store;
    private final ScoreSettings settings;
    private final Clock clock;
    private final KeptNeighbours neighbours = new KeptNeighbours();

    Ticker(
            LiveMap live,
            ZoneTable zones,
            HeatScales scales,
            IndexVersions versions,
            FeatureStore store,
            ScoreSettings settings,
            Clock clock) {
        this.live = live;
        this.zones = zones;
        this.versions = versions;
        this.store = store;
        this.scales = scales;
        this.settings = settings;
        this.clock = clock;
    }

    /** Scores every cell and computes every colour scale anew, and publishes both. */
    public synchronized Ticked tickAll() {
        live.refresh();
        int cells = tickZones(live.view(), Pace.UNBROKEN);
        int computed = tickScales(live.view(), true);
        live.refresh();
        return new Ticked(cells, computed, live.view().version());
    }

    /** At a start: publishes what is missing, and the zones anew when the data changed since. */
    public synchronized void tickAtStart() {
        LiveView view = live.view();
        scales.load();
        if (view.zones().map(ZoneTick::change).orElse(-1L) < view.version()) {
            tickZones(view, Pace.UNBROKEN);
        }
        tickScales(view, false);
        live.refresh();
    }

    /** Publishes what is due now, at a pace; cheap when nothing is. */
    public synchronized void tickIfDue(Pace pace) {
        LiveView view = live.view();
        scales.load();
        Instant now = now();
        if (view.zones().map(tick -> isOld(tick, view, now)).orElse(true)) {
            tickZones(view, pace);
        }
        boolean nightly = scales.findOldest()
                .map(oldest -> oldest.isBefore(lastNight(now)))
                .orElse(false);
        tickScales(view, nightly);
        live.refresh();
    }

    private boolean isOld(ZoneTick tick, LiveView view, Instant now) {
        boolean changed = tick.change() < view.version();
        if (tick.version() != versions.newest().id()) {
            return true;
        }
        Duration valid = changed ? settings.afterChange() : settings.every();
        return !tick.computedAt().plus(valid).isAfter(now);
    }

    /** The zones that were published at a moment, or the newest. */
    public Optional<ZoneTick> findZonesAt(Instant moment) {
        return zones.findAt(moment);
    }

    /** One cell a day before a tick, or in the oldest tick when that is younger; empty when there is none before it. */
    public Optional<PastZone> findDayBefore(ZoneTick tick, String cell) {
        return zones.findBefore(tick.id(), tick.computedAt().minus(Duration.ofDays(1)), cell);
    }

    private int tickZones(LiveView view, Pace pace) {
        List<Area> cells = view.areas().list(Level.CELL);
        if (cells.isEmpty()) {
            return 0;
        }
        long start = System.nanoTime();
        Instant now = now();
        IndexVersion version = versions.newest();
        List<CellFacts> facts =
                CellFactsReader.now(view, cells, VisitTimes.now(store, view, now), live::referenceTime, now, pace);
        List<ZoneScore> ranked = PriorityIndex.rank(facts, neighbours.of(cells), version.weights(), pace);
        // Of the table, not of the view: another server may have published since.
        List<Zone> levels = Zone.levels(ranked, version.levels(), zones.newestLevels(), now);
        long scored = System.nanoTime();
        zones.publish(now, referenceTime(view), view.version(), version.id(), levels, pace);
        LOG.info(
                "{} cells scored in {} ms, published in {} ms",
                cells.size(),
                millis(start, scored),
                millis(scored, System.nanoTime()));
        return cells.size();
    }

    private int tickScales(LiveView view, boolean anew) {
        int computed = 0;
        for (LiveLayer layer : view.layers().values()) {
            String id = layer.snapshot().schema().id();
            if (!layer.hasDensity() || layer.snapshot().size() == 0 || (!anew && scales.hasAll(id))) {
                continue;
            }
            Instant at = live.referenceTime(layer);
            for (int bandwidth : HeatScales.BANDWIDTHS) {
                scales.publish(id, bandwidth, layer.densityField().scale(bandwidth, at), view.version());
                computed++;
            }
        }
        return computed;
    }

    private static long millis(long start, long end) {
        return (end - start) / 1_000_000;
    }

    private Instant referenceTime(LiveView view) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == Kind.INCIDENT)
                .map(live::referenceTime)
                .max(Comparator.naturalOrder())
                .orElseGet(this::now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant lastNight(Instant now) {
        ZonedDateTime local = now.atZone(settings.timezone());
        ZonedDateTime tonight = local.with(settings.nightly());
        return (tonight.isAfter(local) ? tonight.minusDays(1) : tonight).toInstant();
    }
}

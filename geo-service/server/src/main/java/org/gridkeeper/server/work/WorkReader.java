// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.work;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.work.WorkKind;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.register.RegisterIds;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;

/** Reads how much work there was by cell within a time; its end does not belong to it. */
final class WorkReader {

    /** Sources of incidents that were seen by who would verify them. */
    private static final Set<String> SEEN =
            Set.of("grid_worker", "grid_chief", "worker", "collector", "网格员", "网格长", "采集员", "监督员");

    private final WorkTally tally = new WorkTally();
    private final Instant from;
    private final Instant to;

    private WorkReader(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    static WorkTally read(FeatureStore store, LiveView view, Instant from, Instant to) {
        WorkReader reader = new WorkReader(from, to);
        reader.readVisits(store);
        for (LiveLayer layer : view.layers().values()) {
            if (layer.kind() == Kind.INCIDENT) {
                reader.readIncidents(layer.snapshot());
            }
        }
        return reader.tally;
    }

    /** Every visit in the log took its time, also where nobody was met. */
    private void readVisits(FeatureStore store) {
        store.forEach(RegisterIds.VISITS, visit -> {
            tally.keeps(WorkKind.VISIT);
            if (visit.values().get("visited_at") instanceof Instant at && !at.isBefore(from) && at.isBefore(to)) {
                tally.add(WorkKind.VISIT, visit.link().cell());
            }
        });
    }

    private void readIncidents(LayerSnapshot incidents) {
        LongColumn reported = times(incidents, "reported_at");
        LongColumn closed = times(incidents, "closed_at");
        Column sources = incidents.findColumn("source").orElse(null);
        boolean[] seen = seen(sources);
        for (int row = 0; row < incidents.size(); row++) {
            if (isWithin(reported, row) && !isSeen(sources, seen, row)) {
                tally.add(WorkKind.VERIFY, incidents.cell(row));
            }
            if (isWithin(closed, row)) {
                tally.add(WorkKind.CHECK, incidents.cell(row));
            }
        }
        if (reported != null) {
            tally.keeps(WorkKind.VERIFY);
        }
        if (closed != null) {
            tally.keeps(WorkKind.CHECK);
        }
    }

    /** The times of a field; null when no row has any. */
    private static @Nullable LongColumn times(LayerSnapshot incidents, String field) {
        return incidents.findColumn(field).orElse(null) instanceof LongColumn times && times.max() != LongColumn.MISSING
                ? times
                : null;
    }

    private boolean isWithin(@Nullable LongColumn times, int row) {
        long at = times == null ? LongColumn.MISSING : times.get(row);
        return at != LongColumn.MISSING && at >= from.toEpochMilli() && at < to.toEpochMilli();
    }

    /** By code of the source. */
    private static boolean[] seen(@Nullable Column sources) {
        List<String> texts = sources instanceof TextColumn column ? column.dictionary() : List.of();
        boolean[] seen = new boolean[texts.size()];
        for (int code = 0; code < seen.length; code++) {
            seen[code] = SEEN.contains(texts.get(code).strip().toLowerCase(Locale.ROOT));
        }
        return seen;
    }

    private static boolean isSeen(@Nullable Column sources, boolean[] seen, int row) {
        int code = sources instanceof TextColumn column ? column.code(row) : -1;
        return code >= 0 && seen[code];
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.RegisterFacts;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;

/** What the registers say of a cell: now, or at a day of the past. */
final class RegisterReader {

    private static final List<String> NEEDS =
            List.of("needs_alone_60", "needs_disabled", "needs_powered", "needs_pregnant", "needs_infant");

    /** A layer of buildings, and which of its rows are major places. */
    private record Buildings(LiveLayer layer, IntPredicate majorPlaces) {}

    private final List<Buildings> buildings;
    private final List<LiveLayer> riskPoints;
    private final VisitTimes visits;

    RegisterReader(LiveView view, VisitTimes visits) {
        this.buildings = layers(view, Kind.BUILDING).stream()
                .map(layer -> new Buildings(layer, layer.majorPlaces()))
                .toList();
        this.riskPoints = layers(view, Kind.RISK_POINT);
        this.visits = visits;
    }

    static List<LiveLayer> layers(LiveView view, Kind kind) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == kind)
                .toList();
    }

    /** As the registers are; what has ended, or has not begun, is not counted. */
    RegisterFacts now(String cell, Instant now) {
        return read(cell, now, true);
    }

    /**
     * As far as it is known of a moment in the past: only what says that it was valid then is counted, with the fields and
     * links that it has today. Tags say no dates and are left out.
     */
    RegisterFacts then(String cell, Instant moment) {
        RegisterFacts known = read(cell, moment, false);
        return new RegisterFacts(
                known.buildings(),
                0,
                known.people(),
                known.serviceNeeds(),
                known.riskPoints(),
                known.majorPlaces(),
                known.daysWithoutVisit());
    }

    private RegisterFacts read(String cell, Instant moment, boolean undatedToo) {
        int count = 0;
        int tagged = 0;
        int major = 0;
        long people = 0;
        long needs = 0;
        for (Buildings each : buildings) {
            LiveLayer layer = each.layer;
            int[] rows = layer.validRowsIn(cell, moment, undatedToo);
            count += rows.length;
            tagged += countFilled(layer.snapshot(), "tags", rows);
            major +=
                    Math.toIntExact(Arrays.stream(rows).filter(each.majorPlaces).count());
            people += sum(layer.snapshot(), "people", rows);
            for (String need : NEEDS) {
                needs += sum(layer.snapshot(), need, rows);
            }
        }
        int risks = 0;
        for (LiveLayer layer : riskPoints) {
            risks += layer.validRowsIn(cell, moment, undatedToo).length;
        }
        return new RegisterFacts(count, tagged, people, needs, risks, major, visits.daysWithout(cell, moment));
    }

    private static long time(@Nullable Column column, int row) {
        return column instanceof LongColumn times ? times.get(row) : LongColumn.MISSING;
    }

    private static int countFilled(LayerSnapshot layer, String field, int[] rows) {
        Column column = layer.findColumn(field).orElse(null);
        int filled = 0;
        for (int row : rows) {
            String text = column instanceof TextColumn texts ? texts.value(row) : null;
            filled += text != null && !text.isBlank() ? 1 : 0;
        }
        return filled;
    }

    private static long sum(LayerSnapshot layer, String field, int[] rows) {
        Column column = layer.findColumn(field).orElse(null);
        long sum = 0;
        for (int row : rows) {
            long value = time(column, row);
            sum += value == LongColumn.MISSING ? 0 : value;
        }
        return sum;
    }
}

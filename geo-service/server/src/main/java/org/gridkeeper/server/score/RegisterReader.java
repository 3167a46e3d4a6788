// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

    private final LiveView view;
    private final List<LiveLayer> buildings;
    private final List<LiveLayer> riskPoints;
    private final VisitTimes visits;

    RegisterReader(LiveView view, VisitTimes visits) {
        this.view = view;
        this.buildings = layers(view, Kind.BUILDING);
        this.riskPoints = layers(view, Kind.RISK_POINT);
        this.visits = visits;
    }

    static List<LiveLayer> layers(LiveView view, Kind kind) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == kind)
                .toList();
    }

    /** As the registers are. */
    RegisterFacts now(String cell, Instant now) {
        return read(
                layer -> layer.rowsIn(cell),
                view.majorPlaces(cell),
                view.hasSchool(cell),
                view.hasRedHazard(cell),
                visits.daysWithout(cell, now));
    }

    /**
     * As far as it is known of a moment in the past: only what says that it was valid then is counted, so that nothing of
     * later goes in. Tags say no dates and are left out; so are hard rules.
     */
    RegisterFacts then(String cell, Instant moment) {
        RegisterFacts known =
                read(layer -> validAt(layer, cell, moment), 0, false, false, visits.daysWithout(cell, moment));
        return new RegisterFacts(
                known.buildings(),
                0,
                known.people(),
                known.serviceNeeds(),
                known.riskPoints(),
                0,
                false,
                false,
                known.daysWithoutVisit());
    }

    private RegisterFacts read(
            Function<LiveLayer, int[]> rowsOf,
            int majorPlaces,
            boolean school,
            boolean redHazard,
            double daysWithoutVisit) {
        int count = 0;
        int tagged = 0;
        long people = 0;
        long needs = 0;
        for (LiveLayer layer : buildings) {
            int[] rows = rowsOf.apply(layer);
            count += rows.length;
            tagged += countFilled(layer.snapshot(), "tags", rows);
            people += sum(layer.snapshot(), "people", rows);
            for (String need : NEEDS) {
                needs += sum(layer.snapshot(), need, rows);
            }
        }
        int risks = 0;
        for (LiveLayer layer : riskPoints) {
            risks += rowsOf.apply(layer).length;
        }
        return new RegisterFacts(count, tagged, people, needs, risks, majorPlaces, school, redHazard, daysWithoutVisit);
    }

    private static int[] validAt(LiveLayer layer, String cell, Instant moment) {
        Column from = layer.snapshot().findColumn("valid_from").orElse(null);
        Column to = layer.snapshot().findColumn("valid_to").orElse(null);
        long at = moment.toEpochMilli();
        return java.util.Arrays.stream(layer.rowsIn(cell))
                .filter(row -> time(from, row) != LongColumn.MISSING && time(from, row) <= at)
                .filter(row -> time(to, row) == LongColumn.MISSING || time(to, row) > at)
                .toArray();
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

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/** Counts the incidents of a layer by cell, for the priority index. One pass over the rows. */
public final class IncidentTally {

    private static final Duration HALF_LIFE = Duration.ofDays(30);
    private static final Duration LASTING = Duration.ofDays(7);

    private static final long URGENT = 1;
    private static final long WEEK = Duration.ofDays(7).toMillis();

    private final LayerSnapshot incidents;
    private final OpenIncidents open;
    private final long reference;
    private final @Nullable Column reported;
    private final @Nullable Column severity;
    private final PlaceKeys places;
    private final @Nullable Cell[] cells;

    /** What is counted of one cell. */
    private static final class Cell {
        private double openDecayed;
        private double urgentDecayed;
        private double decayed;
        private int recent;
        private int lasting;
        private final int[] weeks = new int[Weeks.COUNT];
        private long[] places = new long[4];

        private void addPlace(long place) {
            if (recent == places.length) {
                places = Arrays.copyOf(places, 2 * recent);
            }
            places[recent] = place;
        }

        private IncidentFacts facts() {
            return new IncidentFacts(
                    openDecayed, urgentDecayed, decayed, recent, lasting, repeatPlaces(), Weeks.of(weeks));
        }

        private int repeatPlaces() {
            Arrays.sort(places, 0, recent);
            int repeated = 0;
            int first = 0;
            for (int i = 1; i <= recent; i++) {
                if (i == recent || places[i] != places[first]) {
                    repeated += i - first >= RepeatPlaces.LEAST ? 1 : 0;
                    first = i;
                }
            }
            return repeated;
        }
    }

    private IncidentTally(LayerSnapshot incidents, OpenIncidents open, Instant moment) {
        this.incidents = incidents;
        this.open = open;
        this.reference = moment.toEpochMilli();
        this.reported = incidents.findColumn("reported_at").orElse(null);
        this.severity = incidents.findColumn("severity").orElse(null);
        this.places = new PlaceKeys(incidents);
        this.cells = new Cell[incidents.cellCodes().size()];
    }

    /**
     * The facts of each cell that has any incident reported by a moment, by cell code; whatever the scope, since the index
     * compares all cells. Incidents in no cell are left out.
     *
     * @param open which of them are, at that moment
     */
    public static Map<String, IncidentFacts> byCell(LayerSnapshot incidents, OpenIncidents open, Instant moment) {
        IncidentTally tally = new IncidentTally(incidents, open, moment);
        for (int row = 0; row < incidents.size(); row++) {
            tally.add(row);
        }
        Map<String, IncidentFacts> facts = new HashMap<>();
        List<String> codes = incidents.cellCodes();
        for (int code = 0; code < codes.size(); code++) {
            if (tally.cells[code] != null && !codes.get(code).isEmpty()) {
                facts.put(codes.get(code), tally.cells[code].facts());
            }
        }
        return facts;
    }

    private void add(int row) {
        int code = incidents.cellCode(row);
        long since = reported instanceof LongColumn times ? times.get(row) : LongColumn.MISSING;
        if (code < 0 || (since != LongColumn.MISSING && since > reference)) {
            return;
        }
        Cell cell = cells[code];
        if (cell == null) {
            cell = new Cell();
            cells[code] = cell;
        }
        boolean isOpen = open.isOpen(row);
        boolean urgent = severity instanceof LongColumn levels && levels.get(row) == URGENT;
        if (since == LongColumn.MISSING) {
            return;
        }
        long age = reference - since;
        cell.lasting += isOpen && age > LASTING.toMillis() ? 1 : 0;
        if (age < Weeks.COUNT * WEEK) {
            cell.weeks[Weeks.COUNT - 1 - Math.toIntExact(age / WEEK)]++;
        }
        if (age < RepeatPlaces.WINDOW.toMillis()) {
            double weight = Math.pow(0.5, (double) age / HALF_LIFE.toMillis());
            cell.decayed += weight;
            cell.openDecayed += isOpen ? weight : 0;
            cell.urgentDecayed += urgent ? weight : 0;
            cell.addPlace(places.of(row));
            cell.recent++;
        }
    }
}

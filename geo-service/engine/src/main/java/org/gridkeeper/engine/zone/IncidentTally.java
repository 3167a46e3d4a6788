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

/** Counts the incidents of a layer by cell, for the priority index. Two passes over the rows. */
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

    // By code of the cell; columns, since a city has many cells and the memory's collector would move each object.
    private final boolean[] known;
    private final double[] openDecayed;
    private final double[] urgentDecayed;
    private final double[] decayed;
    private final int[] recent;
    private final int[] lasting;
    private final int[] weeks;

    private IncidentTally(LayerSnapshot incidents, OpenIncidents open, Instant moment) {
        this.incidents = incidents;
        this.open = open;
        this.reference = moment.toEpochMilli();
        this.reported = incidents.findColumn("reported_at").orElse(null);
        this.severity = incidents.findColumn("severity").orElse(null);
        this.places = new PlaceKeys(incidents);
        int cells = incidents.cellCodes().size();
        this.known = new boolean[cells];
        this.openDecayed = new double[cells];
        this.urgentDecayed = new double[cells];
        this.decayed = new double[cells];
        this.recent = new int[cells];
        this.lasting = new int[cells];
        this.weeks = new int[Weeks.COUNT * cells];
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
        return tally.facts();
    }

    private Map<String, IncidentFacts> facts() {
        int[] repeated = repeatPlaces();
        Map<String, IncidentFacts> facts = new HashMap<>();
        List<String> codes = incidents.cellCodes();
        for (int cell = 0; cell < known.length; cell++) {
            if (known[cell] && !codes.get(cell).isEmpty()) {
                facts.put(
                        codes.get(cell),
                        new IncidentFacts(
                                openDecayed[cell],
                                urgentDecayed[cell],
                                decayed[cell],
                                recent[cell],
                                lasting[cell],
                                repeated[cell],
                                Weeks.among(weeks, cell)));
            }
        }
        return facts;
    }

    private void add(int row) {
        int code = incidents.cellCode(row);
        long since = reportedAt(row);
        if (code < 0 || (since != LongColumn.MISSING && since > reference)) {
            return;
        }
        known[code] = true;
        boolean isOpen = open.isOpen(row);
        boolean urgent = severity instanceof LongColumn levels && levels.get(row) == URGENT;
        if (since == LongColumn.MISSING) {
            return;
        }
        long age = reference - since;
        lasting[code] += isOpen && age > LASTING.toMillis() ? 1 : 0;
        if (age < Weeks.COUNT * WEEK) {
            weeks[Weeks.COUNT * code + Weeks.COUNT - 1 - Math.toIntExact(age / WEEK)]++;
        }
        if (age < RepeatPlaces.WINDOW.toMillis()) {
            double weight = Math.pow(0.5, (double) age / HALF_LIFE.toMillis());
            decayed[code] += weight;
            openDecayed[code] += isOpen ? weight : 0;
            urgentDecayed[code] += urgent ? weight : 0;
            recent[code]++;
        }
    }

    /** How many places of each cell were reported again and again. */
    private int[] repeatPlaces() {
        int[] first = new int[recent.length + 1];
        for (int cell = 0; cell < recent.length; cell++) {
            first[cell + 1] = first[cell] + recent[cell];
        }
        long[] keys = new long[first[recent.length]];
        int[] next = first.clone();
        for (int row = 0; row < incidents.size(); row++) {
            if (isRecent(row)) {
                keys[next[incidents.cellCode(row)]++] = places.of(row);
            }
        }
        int[] repeated = new int[recent.length];
        for (int cell = 0; cell < recent.length; cell++) {
            Arrays.sort(keys, first[cell], first[cell + 1]);
            repeated[cell] = repeated(keys, first[cell], first[cell + 1]);
        }
        return repeated;
    }

    private boolean isRecent(int row) {
        long since = reportedAt(row);
        return since != LongColumn.MISSING
                && since <= reference
                && reference - since < RepeatPlaces.WINDOW.toMillis()
                && incidents.cellCode(row) >= 0;
    }

    private long reportedAt(int row) {
        return reported instanceof LongColumn times ? times.get(row) : LongColumn.MISSING;
    }

    /** How many of some ordered keys, from one to before another, are there often enough. */
    private static int repeated(long[] keys, int from, int to) {
        int repeated = 0;
        int first = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[i] != keys[first]) {
                repeated += i - first >= RepeatPlaces.LEAST ? 1 : 0;
                first = i;
            }
        }
        return repeated;
    }
}

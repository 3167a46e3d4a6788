// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * The places where incidents were reported again and again within 90 days: those that {@link Indicator#REPEAT_PLACES}
 * counts, told one by one.
 */
public final class RepeatPlaces {

    static final Duration WINDOW = Duration.ofDays(90);

    /** So many incidents at one place within the window make it a repeated one. */
    static final int LEAST = 3;

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt((Place place) -> -place.count).thenComparing(Place::newest);

    /**
     * A place with several incidents.
     *
     * @param newest row of the incident that was reported there last
     * @param count of the incidents within the window
     */
    public record Place(int newest, int count) {}

    private RepeatPlaces() {}

    /**
     * The repeated places of some incidents, those with most of them first.
     *
     * @param rows of the layer, for example those of one cell
     * @param moment at which the 90 days end; what was reported after it does not count
     */
    public static List<Place> among(LayerSnapshot incidents, int[] rows, Instant moment) {
        Column reported = incidents.findColumn("reported_at").orElse(null);
        if (!(reported instanceof LongColumn times)) {
            return List.of();
        }
        PlaceKeys keys = new PlaceKeys(incidents);
        Map<Long, Place> places = new LinkedHashMap<>();
        for (int row : rows) {
            long since = times.get(row);
            long age = moment.toEpochMilli() - since;
            if (since != LongColumn.MISSING && age >= 0 && age < WINDOW.toMillis()) {
                places.merge(
                        keys.of(row),
                        new Place(row, 1),
                        (known, next) -> new Place(
                                times.get(next.newest) > times.get(known.newest) ? next.newest : known.newest,
                                known.count + 1));
            }
        }
        return places.values().stream()
                .filter(place -> place.count >= LEAST)
                .sorted(ORDER)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * When and where the incidents of a year happen: by the rhythm of their class, near matching uses, more in some cells
 * than in others, and a third of them in hot spots that appear, persist and fade.
 */
final class IncidentYear {

    static final int INCIDENTS = 20_000;
    private static final int DAYS = 365;
    private static final int HOT_SPOTS = 30;
    private static final double SHARE_IN_HOT_SPOTS = 0.32;

    /** The year that is drawn ends within a week after this date; every other year is this one, moved by whole weeks. */
    private static final LocalDate PINNED_END = LocalDate.of(2026, 4, 6);

    /** An incident before its case is handled. */
    record Incident(EventProfile profile, LocalDateTime at, Coordinate place) {}

    private record HotSpot(int profile, Coordinate centre, double radius, double strength, int from, int length) {
        /** Rises in the first fifth of its life and fades in the last third. */
        double weight(int day) {
            double t = (day - from) / (double) length;
            return t < 0 || t > 1 ? 0 : strength * Math.min(1, Math.min(t / 0.2 + 0.1, (1 - t) / 0.34));
        }
    }

    private final City city;
    private final Random random = City.random(31);
    private final LocalDate drawnEnd;
    private final long shiftDays;
    private final List<Chance> places = new ArrayList<>();
    private final List<Chance> days = new ArrayList<>();
    private final List<Chance> hours = new ArrayList<>();

    /** @param end first day after the year */
    IncidentYear(City city, LocalDate end) {
        this.city = city;
        long days = ChronoUnit.DAYS.between(PINNED_END, end);
        drawnEnd = PINNED_END.plusDays(Math.floorMod(days, 7));
        shiftDays = days - Math.floorMod(days, 7);
        List<EventProfile> profiles = EventProfile.ALL;
        for (EventProfile profile : profiles) {
            Map<String, Double> mood = new HashMap<>();
            this.places.add(new Chance(city.buildings().stream()
                    .mapToDouble(b -> profile.weightAt(b)
                            * mood.computeIfAbsent(b.house().cell(), c -> StrictMath.exp(random.nextGaussian() * 0.75)))
                    .toArray()));
            double[] weights = new double[DAYS];
            for (int day = 0; day < DAYS; day++) {
                weights[day] = dayWeight(profile, day);
            }
            this.days.add(new Chance(weights));
            hours.add(new Chance(profile.rhythm().weights()));
        }
    }

    private double dayWeight(EventProfile profile, int day) {
        LocalDate date = drawnEnd.minusDays(DAYS - day);
        double season = profile.season().contains(date.getMonthValue()) ? 4 : 1;
        double week = date.getDayOfWeek().getValue() > 5 ? profile.weekend() : 1;
        return season * week;
    }

    /** The incidents in the order of time. */
    List<Incident> incidents() {
        List<Incident> all = new ArrayList<>();
        hotSpotIncidents(all);
        Chance classes = new Chance(
                EventProfile.ALL.stream().mapToDouble(EventProfile::weight).toArray());
        while (all.size() < INCIDENTS) {
            int profile = classes.draw(random);
            Building building = city.buildings().get(places.get(profile).draw(random));
            add(all, profile, days.get(profile).draw(random), building.address().door(), 7);
        }
        all.sort(Comparator.comparing(Incident::at));
        return all;
    }

    private void hotSpotIncidents(List<Incident> all) {
        List<HotSpot> spots = new ArrayList<>();
        for (int i = 0; i < HOT_SPOTS; i++) {
            int profile = i % 15;
            Building centre = city.buildings().get(places.get(profile).draw(random));
            int length = 30 + random.nextInt(200);
            int from = random.nextInt(DAYS - length / 3) - length / 4;
            spots.add(new HotSpot(
                    profile,
                    centre.address().door(),
                    50 + 130 * random.nextDouble(),
                    0.5 + 1.5 * random.nextDouble(),
                    from,
                    length));
        }
        double[] weights = new double[HOT_SPOTS * DAYS];
        for (int i = 0; i < weights.length; i++) {
            HotSpot spot = spots.get(i / DAYS);
            weights[i] = spot.weight(i % DAYS) * dayWeight(EventProfile.ALL.get(spot.profile()), i % DAYS);
        }
        Chance when = new Chance(weights);
        while (all.size() < INCIDENTS * SHARE_IN_HOT_SPOTS) {
            int drawn = when.draw(random);
            HotSpot spot = spots.get(drawn / DAYS);
            int profile = random.nextInt(5) == 0 ? random.nextInt(EventProfile.ALL.size()) : spot.profile();
            add(all, profile, drawn % DAYS, spot.centre(), spot.radius());
        }
    }

    private void add(List<Incident> all, int profile, int day, Coordinate centre, double spread) {
        Coordinate place = new Coordinate(
                centre.x + random.nextGaussian() * spread * 0.6, centre.y + random.nextGaussian() * spread * 0.6);
        boolean wet = city.isWet(place);
        if (wet || city.cells().cellOf(Plane.FACTORY.createPoint(place)).isEmpty()) {
            return;
        }
        LocalDateTime at = drawnEnd.minusDays(DAYS - day)
                .atTime(hours.get(profile).draw(random), random.nextInt(60), random.nextInt(60));
        all.add(new Incident(EventProfile.ALL.get(profile), at, place));
    }

    /** Midnight after the last day, in the year as it is drawn. */
    LocalDateTime drawnEnd() {
        return drawnEnd.atStartOfDay();
    }

    /** Whole weeks between the year as it is drawn and the year as it is wanted. */
    long shiftDays() {
        return shiftDays;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** The case of each incident, from report to close, as far as it has come when the year ends. */
final class Cases {

    /** Share of the cases that lie for weeks. */
    private static final double STUCK = 0.05;

    private static final String[] ACTIONS = {"report", "file", "dispatch", "handle", "verify", "close"};
    private static final String[] STATUSES = {"reported", "filed", "handling", "verifying", "verifying", "closed"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+08:00'");

    private final Table incidents = new Table(
            "id",
            "class",
            "edition",
            "title",
            "severity",
            "status",
            "reported_at",
            "closed_at",
            "address",
            "source",
            "lon",
            "lat");
    private final Table history = new Table("incident", "step", "action", "at", "by");
    private final ClassTable classes = ClassTable.read("incidents");
    private final Random random = City.random(41);
    private final STRtree buildings = new STRtree();
    private final IncidentYear year;

    Cases(City city, IncidentYear year) {
        this.year = year;
        for (Building building : city.buildings()) {
            buildings.insert(building.house().footprint().getEnvelopeInternal(), building);
        }
        buildings.build();
        List<IncidentYear.Incident> all = year.incidents();
        for (int i = 0; i < all.size(); i++) {
            add("I%06d".formatted(i + 1), all.get(i));
        }
    }

    private void add(String id, IncidentYear.Incident incident) {
        LocalDateTime[] steps = steps(incident);
        int done = 0;
        while (done < steps.length && steps[done].isBefore(year.drawnEnd())) {
            done++;
        }
        String source = source();
        Building near = nearest(incident);
        EventProfile profile = incident.profile();
        incidents.add(
                id,
                profile.code(),
                ClassTable.EDITION,
                near.address().doorplate() + classes.title(profile.code()),
                profile.severity(random.nextDouble()),
                STATUSES[done - 1],
                text(steps[0]),
                done == steps.length ? text(steps[5]) : "",
                near.address().text(),
                source,
                incident.place());
        String[] by = {source, "受理员", "派遣员", "处置队伍", "核查员", "值班长"};
        for (int step = 0; step < done; step++) {
            history.add(id, step + 1, ACTIONS[step], text(steps[step]), by[step]);
        }
    }

    /** Times of the six steps; most are handled within the limit of their class, some late, a few very late. */
    private LocalDateTime[] steps(IncidentYear.Incident incident) {
        LocalDateTime filed = incident.at().plusMinutes(3 + (long) (random.nextDouble() * random.nextDouble() * 120));
        LocalDateTime dispatched = filed.plusMinutes(2 + random.nextInt(30));
        String limit = classes.limits().getOrDefault(incident.profile().code(), "");
        long allowed = Duration.between(dispatched, CaseClock.deadline(dispatched, limit.isEmpty() ? "1d" : limit))
                .toSeconds();
        double used = 0.5 * StrictMath.exp(random.nextGaussian() * 0.6);
        LocalDateTime handled = dispatched.plusSeconds((long) (allowed * used));
        if (random.nextDouble() < STUCK) {
            handled = handled.plusMinutes(2880 + (long) (random.nextDouble() * 100 * 1440));
        }
        LocalDateTime verified = handled.plusMinutes(30 + (long) (random.nextDouble() * 2400));
        LocalDateTime closed = verified.plusMinutes(5 + random.nextInt(900));
        return new LocalDateTime[] {incident.at(), filed, dispatched, handled, verified, closed};
    }

    private String source() {
        double roll = random.nextDouble();
        return roll < 0.46 ? "grid_worker" : roll < 0.72 ? "hotline" : roll < 0.9 ? "resident" : "video";
    }

    private Building nearest(IncidentYear.Incident incident) {
        Point at = Plane.FACTORY.createPoint(incident.place());
        for (double reach = 40; ; reach *= 2) {
            Envelope around = new Envelope(incident.place());
            around.expandBy(reach);
            double nearest = reach;
            Building best = null;
            for (Object found : buildings.query(around)) {
                Building building = (Building) found;
                double distance = building.house().footprint().distance(at);
                if (distance < nearest) {
                    nearest = distance;
                    best = building;
                }
            }
            if (best != null) {
                return best;
            }
        }
    }

    private String text(LocalDateTime time) {
        return TIME.format(time.plusDays(year.shiftDays()));
    }

    Table incidents() {
        return incidents;
    }

    Table history() {
        return history;
    }
}

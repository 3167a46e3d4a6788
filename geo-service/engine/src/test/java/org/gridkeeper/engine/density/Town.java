// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.DayTimes;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Made-up incidents around a centre, some clustered, some piled on one spot, over two years before {@link #NOW}, and
 * their density by the formula of the product, summed without any index.
 */
record Town(List<Incident> incidents, LayerSnapshot layer) {

    static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");

    record Incident(String id, double lon, double lat, String cell, String type, long severity, Instant reported) {

        Incident named(String other) {
            return new Incident(other, lon, lat, cell, type, severity, reported);
        }
    }

    static Town of(long seed, int n, double lon, double lat, double spreadDegrees) {
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        double pileLon = lon + spreadDegrees * random.nextGaussian() / 3;
        double pileLat = lat + spreadDegrees * random.nextGaussian() / 3;
        for (int i = 0; i < n; i++) {
            boolean pile = random.nextInt(20) == 0;
            double spread = random.nextBoolean() ? spreadDegrees : spreadDegrees / 8;
            double x = pile ? pileLon : lon + spread * random.nextGaussian();
            double y = pile ? pileLat : lat + spread * random.nextGaussian() * 0.7;
            incidents.add(new Incident(
                    "i" + i,
                    x,
                    y,
                    x < lon ? "west" : random.nextInt(10) == 0 ? "" : "east",
                    "0" + (1 + random.nextInt(4)),
                    1 + random.nextInt(4),
                    NOW.minus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)))));
        }
        return new Town(incidents, layer(incidents));
    }

    Town shuffled(long seed) {
        List<Incident> other = new ArrayList<>(incidents);
        Collections.shuffle(other, new Random(seed));
        return new Town(incidents, layer(other));
    }

    static LayerSnapshot layer(List<Incident> incidents) {
        LayerBuilder builder = new LayerBuilder(new LayerSchema(
                "incidents",
                Kind.INCIDENT,
                GeometryKind.POINT,
                List.of(
                        Field.of("class", FieldType.TEXT),
                        Field.of("severity", FieldType.INTEGER),
                        Field.of("reported_at", FieldType.TIME))));
        GeometryFactory factory = new GeometryFactory();
        for (Incident i : incidents) {
            Map<String, Object> values = new HashMap<>();
            values.put("class", i.type);
            values.put("severity", i.severity);
            values.put("reported_at", i.reported);
            builder.add(i.id, factory.createPoint(new Coordinate(i.lon, i.lat)), i.cell, values);
        }
        return builder.build();
    }

    /** Density and number of incidents at a place of EPSG:3857, with a kernel of this many ground metres. */
    DensityValue naive(double x, double y, double h, DensityQuery query) {
        double cos = Math.cos(2 * Math.atan(Math.exp(y / 6_378_137.0)) - Math.PI / 2);
        double sum = 0;
        int n = 0;
        for (Incident i : incidents) {
            double d = cos * Math.hypot(x - WebMercator.x(i.lon), y - WebMercator.y(i.lat));
            if (d < h && counts(i, query)) {
                sum += weight(i, query) * 3 / (Math.PI * h * h) * Math.pow(1 - d * d / (h * h), 2);
                n++;
            }
        }
        return new DensityValue(1e6 * sum, n, n < query.scope().minimumCount());
    }

    private static boolean counts(Incident i, DensityQuery query) {
        Filter filter = query.filter();
        Scope scope = query.scope();
        return (scope.everyCell() || scope.cells().contains(i.cell))
                && (filter.classes().isEmpty() || filter.classes().contains(i.type))
                && !i.reported.isBefore(filter.from())
                && i.reported.isBefore(filter.to())
                && isInDayTimes(i, filter.dayTimes());
    }

    private static boolean isInDayTimes(Incident i, DayTimes times) {
        ZonedDateTime local = i.reported.atZone(times.zone());
        return (times.hours() >> local.getHour() & 1) == 1
                && (times.weekdays() >> (local.getDayOfWeek().getValue() - 1) & 1) == 1;
    }

    private static double weight(Incident i, DensityQuery query) {
        return switch (query.weighting()) {
            case COUNT -> 1;
            case SEVERITY -> i.severity;
            case RECENCY ->
                Math.pow(
                        0.5, Duration.between(i.reported, query.referenceTime()).toMillis() / (30 * 86_400_000.0));
        };
    }
}

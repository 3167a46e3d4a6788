// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A seeded city of 20 × 20 km round 120.16 E, 30.25 N: 40 × 40 square cells, buildings and incidents clustered round the
 * same 60 centres. The seed alone decides everything.
 */
final class BenchCity {

    private static final double LON = 120.16;
    private static final double LAT = 30.25;
    private static final double HALF_METRES = 10_000;
    private static final double DEGREES_LAT = 1 / 111_320.0;
    private static final double DEGREES_LON = DEGREES_LAT / Math.cos(Math.toRadians(LAT));
    /** Degrees between the middles of neighbouring cities. */
    private static final double APART = 0.25;

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final LayerSchema BUILDINGS = new LayerSchema(
            "buildings",
            Kind.BUILDING,
            GeometryKind.POLYGON,
            List.of(Field.of("class", FieldType.TEXT), Field.of("floors", FieldType.INTEGER)));
    private static final LayerSchema INCIDENTS = new LayerSchema(
            "incidents",
            Kind.INCIDENT,
            GeometryKind.POINT,
            List.of(Field.of("class", FieldType.TEXT), Field.of("reported_at", FieldType.TIME)));
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String[] CLASSES = {"residential", "commercial", "school", "industrial", "office"};

    private final double lon;
    private final SplittableRandom random;
    private final double[][] centres = new double[60][3];

    BenchCity(long seed) {
        this(seed, LON);
    }

    /** The same city around another longitude. */
    private BenchCity(long seed, double lon) {
        this.lon = lon;
        random = new SplittableRandom(seed);
        for (double[] c : centres) {
            c[0] = random.nextDouble(-0.85, 0.85) * HALF_METRES;
            c[1] = random.nextDouble(-0.85, 0.85) * HALF_METRES;
            c[2] = random.nextDouble(150, 1500);
        }
    }

    /** Longitude and latitude of a place where things happen. */
    double[] place() {
        if (random.nextInt(100) < 15) {
            return lonLat(random.nextDouble(-HALF_METRES, HALF_METRES), random.nextDouble(-HALF_METRES, HALF_METRES));
        }
        double[] c = centres[random.nextInt(centres.length)];
        while (true) {
            double x = c[0] + gaussian() * c[2];
            double y = c[1] + gaussian() * c[2];
            if (Math.abs(x) < HALF_METRES && Math.abs(y) < HALF_METRES) {
                return lonLat(x, y);
            }
        }
    }

    List<Area> cells() {
        List<Area> cells = new ArrayList<>();
        for (int j = 0; j < 40; j++) {
            for (int i = 0; i < 40; i++) {
                String code = "990105%03d%03d%03d".formatted(j / 8 + 1, i / 8 + 1, (j % 8) * 8 + i % 8 + 1);
                double x = -HALF_METRES + i * 500;
                double y = -HALF_METRES + j * 500;
                cells.add(new Area(code, Level.CELL, code, code.substring(0, 12), box(x, y, 500, 500)));
            }
        }
        return cells;
    }

    Map<String, Geometry> footprints(int n) {
        Map<String, Geometry> footprints = new LinkedHashMap<>();
        for (int k = 0; k < n; k++) {
            double[] at = place();
            double x = (at[0] - lon) / DEGREES_LON;
            double y = (at[1] - LAT) / DEGREES_LAT;
            footprints.put("b" + k, box(x, y, random.nextDouble(8, 40), random.nextDouble(8, 40)));
        }
        return footprints;
    }

    LayerSnapshot buildings(int n) {
        LayerBuilder builder = new LayerBuilder(BUILDINGS);
        addBuildings(builder, "b", n);
        return builder.build();
    }

    private void addBuildings(LayerBuilder builder, String prefix, int n) {
        for (int k = 0; k < n; k++) {
            double[] at = place();
            double x = (at[0] - lon) / DEGREES_LON;
            double y = (at[1] - LAT) / DEGREES_LAT;
            builder.add(
                    prefix + k,
                    box(x, y, random.nextDouble(8, 40), random.nextDouble(8, 40)),
                    "",
                    Map.of("class", CLASSES[random.nextInt(CLASSES.length)], "floors", (long) random.nextInt(1, 30)));
        }
    }

    LayerSnapshot incidents(int n) {
        LayerBuilder builder = new LayerBuilder(INCIDENTS);
        addIncidents(builder, "i", n);
        return builder.build();
    }

    private void addIncidents(LayerBuilder builder, String prefix, int n) {
        for (int k = 0; k < n; k++) {
            double[] at = place();
            builder.add(prefix + k, GEOMETRIES.createPoint(new Coordinate(at[0], at[1])), "", incident());
        }
    }

    private Map<String, Object> incident() {
        return Map.of("class", "k" + random.nextInt(8), "reported_at", START.plusSeconds(random.nextInt(365 * 86_400)));
    }

    /** Buildings of several cities, each as dense, side by side from west to east; the first is the city of the seed. */
    static LayerSnapshot buildingsOf(long seed, int cities, int each) {
        LayerBuilder builder = new LayerBuilder(BUILDINGS);
        for (int city = 0; city < cities; city++) {
            new BenchCity(seed + city, LON + city * APART).addBuildings(builder, "b" + city + '-', each);
        }
        return builder.build();
    }

    /** Incidents likewise. */
    static LayerSnapshot incidentsOf(long seed, int cities, int each) {
        LayerBuilder builder = new LayerBuilder(INCIDENTS);
        for (int city = 0; city < cities; city++) {
            new BenchCity(seed + city, LON + city * APART).addIncidents(builder, "i" + city + '-', each);
        }
        return builder.build();
    }

    /** A layer of one incident in the city. */
    LayerSnapshot incident(String id) {
        LayerBuilder builder = new LayerBuilder(INCIDENTS);
        double[] at = place();
        return builder.add(id, GEOMETRIES.createPoint(new Coordinate(at[0], at[1])), "", incident())
                .build();
    }

    private double gaussian() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private double[] lonLat(double x, double y) {
        return new double[] {lon + x * DEGREES_LON, LAT + y * DEGREES_LAT};
    }

    private Geometry box(double x, double y, double width, double height) {
        Coordinate[] ring = new Coordinate[5];
        double[][] corners = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
        for (int i = 0; i < 5; i++) {
            double[] p = lonLat(corners[i][0], corners[i][1]);
            ring[i] = new Coordinate(p[0], p[1]);
        }
        return GEOMETRIES.createPolygon(ring);
    }
}

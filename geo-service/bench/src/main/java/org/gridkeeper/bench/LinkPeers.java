// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.NearBuilding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Links the points of a city in files to its cells and buildings, tells how long that took, and writes the answers, so that
 * {@code link.sh} can set them against those of PostGIS: {@code LinkPeers CITY OUT}.
 */
public final class LinkPeers {

    private static final int ROUNDS = 7;
    private static final int NEAREST = 20_000;
    private static final Pattern CODE = Pattern.compile("\"code\": \"(\\d+)\"");
    private static final Pattern PAIR = Pattern.compile("\\[(-?[\\d.]+), (-?[\\d.]+)\\]");
    private static final Pattern ID = Pattern.compile("\"id\": (\\d+)");

    private LinkPeers() {}

    public static void main(String[] args) throws IOException {
        Path city = Path.of(args[0]);
        Path out = Path.of(args[1]);
        double[] points = points(city.resolve("incidents.csv"));
        CellLocator cells = CellLocator.of(cells(city.resolve("cells.geojsonl")));
        BuildingLocator buildings = BuildingLocator.of(footprints(city.resolve("buildings.geojsonl")));
        int count = points.length / 2;
        String[] cellOf = new String[count];
        NearBuilding[] near = new NearBuilding[Math.min(NEAREST, count)];
        double[] cellMillis = new double[ROUNDS];
        double[] nearMillis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                cellOf[i] = cells.locate(points[2 * i], points[2 * i + 1]).orElse("");
            }
            cellMillis[round] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            for (int i = 0; i < near.length; i++) {
                List<NearBuilding> found = buildings.nearest(points[2 * i], points[2 * i + 1], 1);
                near[i] = found.isEmpty() ? null : found.get(0);
            }
            nearMillis[round] = (System.nanoTime() - start) / 1e6;
        }
        write(out, points, cellOf, near);
        System.out.printf(
                Locale.ROOT,
                "%d %.3f %d %.3f%n",
                count,
                median(cellMillis) / 1000,
                near.length,
                median(nearMillis) / 1000);
    }

    private static void write(Path out, double[] points, String[] cellOf, NearBuilding[] near) throws IOException {
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("cells.csv")))) {
            for (int i = 0; i < cellOf.length; i++) {
                csv.println(i + 1 + "," + cellOf[i]);
            }
        }
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("nearest.csv")))) {
            for (int i = 0; i < near.length; i++) {
                GroundScale scale = GroundScale.at(points[2 * i + 1]);
                NearBuilding each = near[i];
                csv.printf(
                        Locale.ROOT,
                        "%d,%s,%s,%s,%s%n",
                        i + 1,
                        each == null ? "" : each.id(),
                        each == null ? "" : each.distanceMetres(),
                        scale.metresPerLon(),
                        scale.metresPerLat());
            }
        }
    }

    private static double[] points(Path csv) throws IOException {
        double[] points = new double[1 << 20];
        int size = 0;
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split(",", 4);
                points = size + 2 > points.length ? Arrays.copyOf(points, 2 * points.length) : points;
                points[size++] = Double.parseDouble(values[1]);
                points[size++] = Double.parseDouble(values[2]);
            }
        }
        return Arrays.copyOf(points, size);
    }

    private static List<Area> cells(Path file) throws IOException {
        List<Area> cells = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String code = find(CODE, line);
            cells.add(new Area(code, Level.CELL, code, code.substring(0, 12), geometry(line)));
        }
        return cells;
    }

    private static Map<String, Geometry> footprints(Path file) throws IOException {
        Map<String, Geometry> footprints = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            footprints.put(find(ID, line), geometry(line));
        }
        return footprints;
    }

    /** A polygon of one ring, which is all that such a city has. */
    private static Geometry geometry(String feature) {
        List<Coordinate> ring = new ArrayList<>();
        Matcher pair = PAIR.matcher(feature);
        while (pair.find()) {
            ring.add(new Coordinate(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2))));
        }
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static String find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + line);
        }
        return matcher.group(1);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

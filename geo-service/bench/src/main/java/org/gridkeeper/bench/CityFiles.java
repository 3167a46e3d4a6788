// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads a city that all peers load alike: {@code cells.geojsonl}, {@code buildings.geojsonl} and {@code incidents.csv}. */
final class CityFiles {

    private static final Pattern CODE = Pattern.compile("\"code\": \"(\\d+)\"");
    private static final Pattern PAIR = Pattern.compile("\\[(-?[\\d.]+), (-?[\\d.]+)\\]");
    private static final Pattern ID = Pattern.compile("\"id\": (\\d+)");

    private CityFiles() {}

    /** Longitudes and latitudes of the incidents, pair by pair. */
    static double[] points(Path city) throws IOException {
        double[] points = new double[1 << 20];
        int size = 0;
        try (BufferedReader lines = Files.newBufferedReader(city.resolve("incidents.csv"))) {
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

    static List<Area> cells(Path city) throws IOException {
        List<Area> cells = new ArrayList<>();
        for (String line : Files.readAllLines(city.resolve("cells.geojsonl"))) {
            String code = find(CODE, line);
            cells.add(new Area(code, Level.CELL, code, code.substring(0, 12), geometry(line)));
        }
        return cells;
    }

    static Map<String, Geometry> footprints(Path city) throws IOException {
        Map<String, Geometry> footprints = new HashMap<>();
        for (String line : Files.readAllLines(city.resolve("buildings.geojsonl"))) {
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
}

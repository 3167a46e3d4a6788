// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads back what the generator wrote; it knows just the forms that are in those files. */
final class SampleFiles {

    record Feature(Map<String, String> properties, Geometry geometry) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern PROPERTY = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|([-0-9.]+))");
    private static final Pattern RING = Pattern.compile("\\[(\\[[-0-9.]+,[-0-9.]+\\](?:,\\[[-0-9.]+,[-0-9.]+\\])*)\\]");
    private static final Pattern POSITION = Pattern.compile("\\[([-0-9.]+),([-0-9.]+)\\]");

    private SampleFiles() {}

    static List<Map<String, String>> csv(Path file) {
        List<String> lines = lines(file);
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").matcher(line);
        while (matcher.find()) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return cells;
    }

    static List<Feature> polygons(Path file) {
        List<Feature> features = new ArrayList<>();
        for (String line : lines(file)) {
            int split = line.indexOf("},\"geometry\":");
            Map<String, String> properties = new LinkedHashMap<>();
            Matcher property = PROPERTY.matcher(line.substring(line.indexOf("\"properties\":{") + 14, split));
            while (property.find()) {
                properties.put(property.group(1), property.group(2) == null ? property.group(3) : property.group(2));
            }
            features.add(new Feature(properties, polygon(line.substring(split))));
        }
        return features;
    }

    private static Polygon polygon(String geometry) {
        if (!geometry.contains("\"type\":\"Polygon\"")) {
            throw new IllegalArgumentException("not a polygon: " + geometry.substring(0, 60));
        }
        List<LinearRing> rings = new ArrayList<>();
        Matcher ring = RING.matcher(geometry);
        while (ring.find()) {
            List<Coordinate> positions = new ArrayList<>();
            Matcher position = POSITION.matcher(ring.group(1));
            while (position.find()) {
                positions.add(
                        new Coordinate(Double.parseDouble(position.group(1)), Double.parseDouble(position.group(2))));
            }
            rings.add(FACTORY.createLinearRing(positions.toArray(Coordinate[]::new)));
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

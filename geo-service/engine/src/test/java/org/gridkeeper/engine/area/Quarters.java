// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.gridkeeper.engine.SharedData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The 34 quarters of Zürich as they are published, with made-up codes. */
final class Quarters {

    private Quarters() {}

    static List<Area> read() throws IOException {
        Path file = SharedData.path("zurich/quartiere34.geojson.gz");
        String json;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Area> areas = new ArrayList<>();
        Matcher feature = Pattern.compile("\"name\": *\"([^\"]*)\"[^{]*\\{?.*?\"coordinates\": *", Pattern.DOTALL)
                .matcher(json);
        while (feature.find()) {
            String code = "261001001%03d".formatted(areas.size() + 1);
            areas.add(
                    new Area(code, Level.COMMUNITY, feature.group(1), "261001001", multiPolygon(json, feature.end())));
        }
        return areas;
    }

    private static org.locationtech.jts.geom.Geometry multiPolygon(String json, int start) {
        GeometryFactory factory = new GeometryFactory();
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        List<Coordinate> ring = new ArrayList<>();
        int depth = 0;
        int at = start;
        do {
            char c = json.charAt(at);
            if (c == '[') {
                depth++;
                int end = json.indexOf(']', at);
                String inner = json.substring(at + 1, end);
                if (depth == 4 && inner.indexOf('[') < 0) {
                    String[] xy = inner.split(",");
                    ring.add(new Coordinate(Double.parseDouble(xy[0].strip()), Double.parseDouble(xy[1].strip())));
                }
            } else if (c == ']') {
                depth--;
                if (depth == 2) {
                    rings.add(factory.createLinearRing(ring.toArray(Coordinate[]::new)));
                    ring.clear();
                } else if (depth == 1) {
                    LinearRing shell = rings.remove(0);
                    polygons.add(factory.createPolygon(shell, rings.toArray(LinearRing[]::new)));
                    rings.clear();
                }
            }
            at++;
        } while (depth > 0);
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.area.Flaw;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Flaws of a coverage in words, and as a <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a> collection. */
public final class FlawPlaces {

    private static final int MOST = 1000;

    private FlawPlaces() {}

    public static String describe(Flaw flaw) {
        String who = String.join(" and ", flaw.codes());
        String what = switch (flaw.kind()) {
            case SELF_CROSSING -> "%s crosses itself".formatted(who);
            case OVERLAP -> "%s overlap by %,.1f m²".formatted(who, flaw.squareMetres());
            case GAP ->
                "%,.1f m² %s would belong to no cell"
                        .formatted(flaw.squareMetres(), who.isEmpty() ? "of the cells" : "of " + who);
            case OUTSIDE -> "%s reaches %,.1f m² beyond its community".formatted(who, flaw.squareMetres());
        };
        return "%s at %.6f, %.6f".formatted(what, flaw.lon(), flaw.lat());
    }

    /** A FeatureCollection of the first thousand places. */
    public static Map<String, Object> geoJson(List<Flaw> flaws) {
        List<Object> features = new ArrayList<>();
        for (Flaw flaw : flaws.subList(0, Math.min(MOST, flaws.size()))) {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("geometry", geometry(flaw.place()));
            feature.put(
                    "properties",
                    Map.of(
                            "kind",
                            flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "codes",
                            flaw.codes(),
                            "squareMetres",
                            flaw.squareMetres()));
            features.add(feature);
        }
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> geometry(Geometry lonLat) {
        return Map.of("type", lonLat.getGeometryType(), "coordinates", coordinates(lonLat));
    }

    private static List<?> coordinates(Geometry lonLat) {
        if (lonLat instanceof Point point) {
            return pair(point.getCoordinate());
        }
        if (lonLat instanceof LineString line) {
            return Arrays.stream(line.getCoordinates()).map(FlawPlaces::pair).toList();
        }
        List<Object> parts = new ArrayList<>();
        if (lonLat instanceof Polygon polygon) {
            parts.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(coordinates(polygon.getInteriorRingN(i)));
            }
            return parts;
        }
        GeometryCollection all = (GeometryCollection) lonLat;
        for (int i = 0; i < all.getNumGeometries(); i++) {
            parts.add(coordinates(all.getGeometryN(i)));
        }
        return parts;
    }

    private static List<Double> pair(Coordinate c) {
        return List.of(c.x, c.y);
    }
}

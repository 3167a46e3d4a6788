// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.WebMercator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the geometries of spatial filters, GML 2 and 3: boxes, points, lines and polygons, in longitude and latitude (so
 * without srsName) or in EPSG:3857, into EPSG:3857. Names of the form {@code urn:ogc:def:crs:EPSG::4326} have latitude
 * first.
 */
final class GmlReader {

    static final String GML = "http://www.opengis.net/gml";

    private static final int MAX_PLACES = 10_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private enum Axes {
        LON_LAT,
        LAT_LON,
        MERCATOR
    }

    private GmlReader() {}

    /** A Box or an Envelope. */
    static Geometry box(XmlElement element) {
        String name = gml(element);
        if (!name.equals("Box") && !name.equals("Envelope")) {
            throw element.refused("should be Box or Envelope");
        }
        return geometry(element);
    }

    static Geometry geometry(XmlElement element) {
        Axes axes = axes(element);
        return switch (gml(element)) {
            case "Box", "Envelope" -> {
                Coordinate[] corners = places(element, axes, 2);
                yield FACTORY.toGeometry(new Envelope(corners[0], corners[corners.length - 1]));
            }
            case "Point" -> FACTORY.createPoint(places(element, axes, 1)[0]);
            case "LineString" -> FACTORY.createLineString(places(element, axes, 2));
            case "Polygon" -> polygon(element, axes);
            default -> throw element.unsupported();
        };
    }

    private static Geometry polygon(XmlElement element, Axes axes) {
        List<LinearRing> rings = new ArrayList<>();
        for (XmlElement child : element.children()) {
            boolean shell = rings.isEmpty();
            switch (gml(child)) {
                case "exterior", "outerBoundaryIs" -> check(child, shell);
                case "interior", "innerBoundaryIs" -> check(child, !shell);
                default -> throw child.unsupported();
            }
            XmlElement ring = child.onlyChild();
            if (!gml(ring).equals("LinearRing")) {
                throw ring.refused("should be LinearRing");
            }
            Coordinate[] places = places(ring, axes, 4);
            if (!places[0].equals2D(places[places.length - 1])) {
                throw ring.refused("is not closed");
            }
            rings.add(FACTORY.createLinearRing(places));
        }
        check(element, !rings.isEmpty());
        LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        Polygon polygon = FACTORY.createPolygon(rings.get(0), holes);
        if (!polygon.isValid()) {
            throw element.refused("is not a valid polygon");
        }
        return polygon;
    }

    private static void check(XmlElement element, boolean right) {
        if (!right) {
            throw element.refused("a polygon is one outer ring and then its holes");
        }
    }

    private static Coordinate[] places(XmlElement element, Axes axes, int least) {
        StringBuilder all = new StringBuilder();
        for (XmlElement child : element.children()) {
            switch (gml(child)) {
                case "coordinates", "pos", "posList", "lowerCorner", "upperCorner" -> all.append(child.text());
                case "coord" ->
                    child.children().forEach(c -> all.append(c.text()).append(' '));
                default -> throw child.unsupported();
            }
            all.append(' ');
        }
        String text = all.toString().replace(',', ' ').strip();
        String[] numbers = text.isEmpty() ? new String[0] : text.split("\\s+", -1);
        if (numbers.length % 2 == 1 || numbers.length < 2 * least || numbers.length > 2 * MAX_PLACES) {
            throw element.refused("needs %d to %d places of two numbers".formatted(least, MAX_PLACES));
        }
        Coordinate[] places = new Coordinate[numbers.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(element.number(numbers[2 * i]), element.number(numbers[2 * i + 1]), axes);
        }
        return places;
    }

    private static Coordinate place(double first, double second, Axes axes) {
        return switch (axes) {
            case LON_LAT -> new Coordinate(WebMercator.x(first), WebMercator.y(second));
            case LAT_LON -> new Coordinate(WebMercator.x(second), WebMercator.y(first));
            case MERCATOR -> new Coordinate(first, second);
        };
    }

    private static Axes axes(XmlElement element) {
        String name = element.findAttribute("srsName").orElse("CRS:84");
        return switch (name) {
            case "CRS:84",
                    "EPSG:4326",
                    "urn:ogc:def:crs:OGC:1.3:CRS84",
                    "http://www.opengis.net/gml/srs/epsg.xml#4326" -> Axes.LON_LAT;
            case "urn:ogc:def:crs:EPSG::4326", "http://www.opengis.net/def/crs/EPSG/0/4326" -> Axes.LAT_LON;
            case "EPSG:3857",
                    "EPSG:900913",
                    "urn:ogc:def:crs:EPSG::3857",
                    "http://www.opengis.net/def/crs/EPSG/0/3857",
                    "http://www.opengis.net/gml/srs/epsg.xml#3857" -> Axes.MERCATOR;
            default -> throw element.refused("the coordinate system '%s' is not supported".formatted(name));
        };
    }

    private static String gml(XmlElement element) {
        if (!element.namespace.equals(GML)) {
            throw element.refused("is not of the namespace " + GML);
        }
        return element.name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate system that a file arrives in, and the way from it to longitude and latitude. x is always east or
 * longitude and y north or latitude, whatever order the authority publishes. Immutable and safe for many threads.
 *
 * <p>WGS84 and CGCS2000 degrees (EPSG:4326, EPSG:4490, CRS84) are taken as the same: they differ by less than the
 * accuracy of any map. Other datums are shifted by the parameters that EPSG publishes, without grid files. Heights are
 * left as they are.
 */
public final class Crs {

    /** From a system's own numbers to degrees, or back. */
    interface ToLonLat {
        Coordinate at(double x, double y);
    }

    private static final Pattern EPSG = Pattern.compile("(?:EPSG:|URN:OGC:DEF:CRS:EPSG:[0-9.]*:)([0-9]{1,6})");
    private static final Pattern CRS84 = Pattern.compile("(?:OGC:|URN:OGC:DEF:CRS:OGC:[0-9.]*:)?CRS84");

    /** The number of the whole system is the last thing in its text. */
    private static final Pattern WKT_NUMBER = Pattern.compile(
            "AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{1,6})\"?\\s*]\\s*]$", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final boolean lonLat;
    private final ToLonLat transform;
    private final ToLonLat back;

    private Crs(String name, boolean lonLat, ToLonLat transform, ToLonLat back) {
        this.name = name;
        this.lonLat = lonLat;
        this.transform = transform;
        this.back = back;
    }

    private Crs(String name, boolean lonLat, ToLonLat transform) {
        this(name, lonLat, transform, lonLat ? Coordinate::new : backOf(name, transform));
    }

    private static ToLonLat backOf(String name, ToLonLat transform) {
        return transform instanceof EpsgTransform epsg
                ? epsg::back
                : (lon, lat) -> {
                    throw new IllegalArgumentException("there is no way from degrees into %s".formatted(name));
                };
    }

    /**
     * Finds a coordinate system by name: {@code EPSG:n}, its URN, {@code CRS84}, {@code GCJ-02} or {@code BD-09}. The
     * first call for a code other than 4326, 4490 and 3857 opens the EPSG database, which takes a second or two.
     *
     * @throws IllegalArgumentException when the name is unknown, or names a system without two horizontal axes
     */
    public static Crs parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (CRS84.matcher(name).matches()) {
            return new Crs("CRS84", true, Coordinate::new);
        }
        if (name.equals("GCJ-02") || name.equals("GCJ02")) {
            return new Crs("GCJ-02", false, ChinaOffset::wgs84OfGcj02, ChinaOffset::gcj02);
        }
        if (name.equals("BD-09") || name.equals("BD09")) {
            return new Crs("BD-09", false, ChinaOffset::wgs84OfBd09, ChinaOffset::bd09);
        }
        Matcher epsg = EPSG.matcher(name);
        if (!epsg.matches()) {
            throw new IllegalArgumentException(
                    "unknown coordinate system '%s': write EPSG:n, GCJ-02 or BD-09".formatted(text));
        }
        return ofEpsg(Integer.parseInt(epsg.group(1)));
    }

    /**
     * The coordinate system that a text describes (<a
     * href="https://docs.ogc.org/is/18-010r11/18-010r11.pdf">WKT</a>, version 1, as in a {@code .prj} file). One that names
     * its EPSG number is taken by that. Degrees on an ellipsoid like that of WGS84, as in CGCS2000, are taken as they are.
     *
     * @throws IllegalArgumentException when the text is none, or its datum is another and the way from it is not in the text
     */
    public static Crs ofWkt(String wkt) {
        Matcher number = WKT_NUMBER.matcher(wkt.strip());
        if (number.find()) {
            return ofEpsg(Integer.parseInt(number.group(1)));
        }
        return WktSystem.of(wkt);
    }

    /** A system whose way to degrees is known. */
    static Crs of(String name, boolean lonLat, ToLonLat transform) {
        return new Crs(name, lonLat, transform);
    }

    private static Crs ofEpsg(int code) {
        String name = "EPSG:" + code;
        return switch (code) {
            case 4326, 4490 -> new Crs(name, true, Coordinate::new);
            case 3857 ->
                new Crs(
                        name,
                        false,
                        (x, y) -> new Coordinate(WebMercator.lon(x), WebMercator.lat(y)),
                        (lon, lat) -> new Coordinate(WebMercator.x(lon), WebMercator.y(lat)));
            default -> new Crs(name, false, EpsgTransform.of(name));
        };
    }

    /** The name as it is written: {@code EPSG:2056}, {@code GCJ-02}, {@code BD-09} or {@code CRS84}. */
    public String name() {
        return name;
    }

    /** Its code in the EPSG registry; none for GCJ-02, BD-09 and CRS84. */
    public OptionalInt findEpsg() {
        return name.startsWith("EPSG:") ? OptionalInt.of(Integer.parseInt(name.substring(5))) : OptionalInt.empty();
    }

    /**
     * Its definition as well-known text (OGC 01-009), x first.
     *
     * @throws IllegalArgumentException when it is not of the EPSG registry
     */
    public String wkt() {
        return EpsgTransform.wkt(name);
    }

    /** True when coordinates are already longitude and latitude of WGS84 or CGCS2000. */
    public boolean isLonLat() {
        return lonLat;
    }

    /**
     * Longitude and latitude, in degrees, of a place.
     *
     * @throws IllegalArgumentException when the numbers are not finite or lie where the system is not defined
     */
    public Coordinate toLonLat(double x, double y) {
        Coordinate place = Double.isFinite(x) && Double.isFinite(y) ? transform.at(x, y) : new Coordinate(x, y);
        if (!(Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90)) {
            throw outside(name, x, y);
        }
        return place;
    }

    /** A copy of a geometry in degrees, vertex by vertex; fails as {@link #toLonLat(double, double)} does. */
    public Geometry toLonLat(Geometry geometry) {
        return eachVertex(geometry, this::toLonLat);
    }

    /**
     * The place in this system of a longitude and latitude in degrees.
     *
     * @throws IllegalArgumentException when it lies where the system is not defined
     */
    public Coordinate ofLonLat(double lon, double lat) {
        Coordinate place = back.at(lon, lat);
        if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
            throw outside(name, place.x, place.y);
        }
        return place;
    }

    /** A copy in this system of a geometry in degrees, vertex by vertex; fails as {@link #ofLonLat(double, double)} does. */
    public Geometry ofLonLat(Geometry lonLat) {
        return eachVertex(lonLat, this::ofLonLat);
    }

    private static Geometry eachVertex(Geometry geometry, ToLonLat change) {
        Geometry copy = geometry.copy();
        copy.apply(new EachVertex(change));
        copy.geometryChanged();
        return copy;
    }

    static IllegalArgumentException outside(String name, double x, double y) {
        return new IllegalArgumentException(
                "x %s, y %s is no place in %s: check the coordinate system and the order of the columns (x = east)"
                        .formatted(x, y, name));
    }

    private static final class EachVertex implements CoordinateSequenceFilter {
        private final ToLonLat change;

        EachVertex(ToLonLat change) {
            this.change = change;
        }

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate place = change.at(sequence.getX(i), sequence.getY(i));
            sequence.setOrdinate(i, CoordinateSequence.X, place.x);
            sequence.setOrdinate(i, CoordinateSequence.Y, place.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

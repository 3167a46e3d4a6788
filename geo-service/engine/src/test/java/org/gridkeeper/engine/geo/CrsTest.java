// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.gridkeeper.engine.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class CrsTest {

    private static void assertPlace(double lon, double lat, double toleranceDegrees, Coordinate place) {
        assertTrue(
                Math.abs(place.x - lon) <= toleranceDegrees && Math.abs(place.y - lat) <= toleranceDegrees,
                () -> "expected %s %s but was %s %s".formatted(lon, lat, place.x, place.y));
    }

    @Test
    void the_local_verb_fails_for_another_place() {
        assertThrows(AssertionError.class, () -> assertPlace(8, 47, 0.1, new Coordinate(47, 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "epsg:4490", "CRS84", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84"})
    void degrees_of_wgs84_and_cgcs2000_stay_as_they_are_with_longitude_first(String name) {
        Crs crs = Crs.parse(name);
        assertTrue(crs.isLonLat());
        assertPlace(120.123456789, 30.5, 0, crs.toLonLat(120.123456789, 30.5));
    }

    // Expected by cs2cs of PROJ 9.1.1.
    @ParameterizedTest
    @CsvSource({
        "EPSG:32632, 500000, 5000000, 9.0, 45.153477, 1e-5",
        "EPSG:3857, 13358338.895, 3503549.844, 120.0, 30.0, 1e-7",
        "urn:ogc:def:crs:EPSG::3857, 13358338.895, 3503549.844, 120.0, 30.0, 1e-7",
        "EPSG:4547, 500000, 3320113.398, 114.0, 30.0, 1e-6",
        "EPSG:4528, 40500000, 3320113.398, 120.0, 30.0, 1e-6",
        "EPSG:4549, 500000, 3320113.398, 120.0, 30.0, 1e-6",
        "EPSG:4499, 21500000, 3320113.398, 123.0, 30.0, 1e-6",
        "EPSG:2056, 2600000, 1200000, 7.4386324, 46.9510828, 2e-6",
        "EPSG:27700, 400000, 300000, -2.0014331, 52.5977924, 1e-4",
        "EPSG:2154, 700000, 6600000, 3.0, 46.5, 1e-6",
        "EPSG:2326, 836000, 820000, 114.1742732, 22.3190027, 1e-4",
        "EPSG:3826, 250000, 2700000, 121.0, 24.4061114, 1e-5",
        "EPSG:25832, 500000, 5000000, 9.0, 45.153477, 1e-5",
    })
    void projected_systems_take_east_first_and_give_longitude_first(
            String name, double x, double y, double lon, double lat, double tolerance) {
        assertPlace(lon, lat, tolerance, Crs.parse(name).toLonLat(x, y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "Swiss grid", "", "EPSG:", "EPSG:5773", "EPSG:4979"})
    void an_unknown_or_three_dimensional_system_is_refused_with_a_remedy(String name) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Crs.parse(name));
        assertTrue(refused.getMessage().contains("EPSG"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, 30, 120",
        "EPSG:4326, NaN, 0",
        "EPSG:4513, 500000, 3300000",
        "EPSG:32632, 9.0, Infinity",
        "EPSG:2056, 1e12, 1e12"
    })
    void numbers_that_are_no_place_in_the_system_are_refused(String name, double x, double y) {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> Crs.parse(name).toLonLat(x, y));
        assertTrue(refused.getMessage().contains("no place in " + name), refused.getMessage());
    }

    @Test
    void a_geometry_is_converted_vertex_by_vertex_and_the_original_stays() throws Exception {
        Geometry line = new WKTReader().read("LINESTRING (500000 3320113.398, 500000 3320113.398)");
        Geometry lonLat = Crs.parse("EPSG:4547").toLonLat(line);
        assertPlace(114, 30, 1e-6, lonLat.getCoordinates()[1]);
        assertEquals(500000, line.getCoordinates()[1].x);
    }

    // Published by the authors of the formula's usual implementations; theirs uses a slightly smaller axis.
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void gcj02_shifts_known_places(double lon, double lat, double gcjLon, double gcjLat) {
        assertPlace(gcjLon, gcjLat, 1e-6, ChinaOffset.gcj02(lon, lat));
        assertPlace(lon, lat, 1e-6, Crs.parse("GCJ-02").toLonLat(gcjLon, gcjLat));
    }

    @Test
    void bd09_and_gcj02_are_undone_to_a_ten_millionth_of_a_degree_everywhere_in_china() {
        long seed = 20261123;
        Random random = new Random(seed);
        Crs gcj = Crs.parse("gcj02");
        Crs bd = Crs.parse("BD-09");
        for (int i = 0; i < 20_000; i++) {
            double lon = 73.1 + random.nextDouble() * 62;
            double lat = 3 + random.nextDouble() * 51;
            Coordinate shifted = ChinaOffset.gcj02(lon, lat);
            assertPlace(lon, lat, 1e-8, gcj.toLonLat(shifted.x, shifted.y));
            Coordinate twice = ChinaOffset.bd09(lon, lat);
            assertPlace(lon, lat, 1e-8, bd.toLonLat(twice.x, twice.y));
        }
    }

    @Test
    void gcj02_leaves_places_outside_china_alone() {
        assertPlace(8.55, 47.36, 0, Crs.parse("GCJ-02").toLonLat(8.55, 47.36));
    }

    @Test
    void swiss_coordinates_agree_with_the_citys_own_longitudes_within_two_metres() throws IOException {
        Path file = SharedData.path("zurich/gastro.geojson.gz");
        Pattern feature = Pattern.compile(
                "\"ekoord\": ([0-9.]+), \"nkoord\": ([0-9.]+).*\"coordinates\": \\[ ([0-9.]+), ([0-9.]+) \\]");
        Crs lv95 = Crs.parse("EPSG:2056");
        GroundScale scale = GroundScale.at(47.37);
        double worst = 0;
        double sum = 0;
        int count = 0;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher m = feature.matcher(line);
                if (m.find()) {
                    Coordinate place = lv95.toLonLat(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)));
                    double metres = scale.metres(
                            place.x - Double.parseDouble(m.group(3)), place.y - Double.parseDouble(m.group(4)));
                    worst = Math.max(worst, metres);
                    sum += metres;
                    count++;
                }
            }
        }
        System.out.printf("EPSG:2056: %d places, mean %.3f m, worst %.3f m%n", count, sum / count, worst);
        assertTrue(count > 3000, "only " + count);
        assertTrue(worst < 2, "worst difference " + worst + " m");
    }

    private static final String DEGREES_ON =
            "GEOGCS[\"X\",DATUM[\"D\",SPHEROID[\"S\",%s]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    @Test
    void a_described_system_is_taken_by_its_number_or_its_ellipsoid() {
        Crs cgcs = Crs.ofWkt(DEGREES_ON.formatted("6378137.0,298.257222101"));
        assertEquals(true, cgcs.isLonLat());
        assertPlace(114, 30, 0, cgcs.toLonLat(114, 30));
        Crs gauss = Crs.ofWkt(
                "PROJCS[\"G\"," + DEGREES_ON.formatted("6378137.0,298.257222101")
                        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                        + "PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]");
        Coordinate known = Crs.parse("EPSG:4547").toLonLat(540000, 3400000);
        assertPlace(known.x, known.y, 1e-8, gauss.toLonLat(540000, 3400000));
        assertEquals(
                "EPSG:2056",
                Crs.ofWkt("PROJCS[\"any\",AUTHORITY[\"EPSG\",\"2056\"]]").name());
    }

    @Test
    void a_described_system_whose_way_to_wgs84_is_not_known_is_refused() {
        for (String wkt : new String[] {DEGREES_ON.formatted("6378245,298.3"), "no", "LOCAL_CS[\"plan\"]", ""}) {
            assertThrows(IllegalArgumentException.class, () -> Crs.ofWkt(wkt));
        }
    }
}

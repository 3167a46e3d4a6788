// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.index.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class BuildingLocatorTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final GroundScale SCALE = GroundScale.at(30);

    /** A rectangle of ground metres from 120° E, 30° N. */
    private static Geometry house(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(lon(west), lon(east), lat(south), lat(north)));
    }

    private static double lon(double metres) {
        return 120 + metres / SCALE.metresPerLon();
    }

    private static double lat(double metres) {
        return 30 + metres / SCALE.metresPerLat();
    }

    private static void assertNear(NearBuilding expected, NearBuilding found) {
        assertEquals(expected.id(), found.id());
        assertEquals(expected.distanceMetres(), found.distanceMetres(), 1e-3);
        assertEquals(expected.confidence(), found.confidence(), 1e-5);
        assertEquals(expected.method(), found.method());
    }

    private final BuildingLocator two = BuildingLocator.of(Map.of("a", house(0, 0, 10, 10), "b", house(40, 0, 50, 10)));

    @Test
    void the_local_verb_fails_for_another_distance() {
        assertThrows(
                AssertionError.class,
                () -> assertNear(
                        new NearBuilding("a", 1, 1, LinkMethod.NEAREST),
                        new NearBuilding("a", 2, 1, LinkMethod.NEAREST)));
    }

    @Test
    void inside_the_distance_is_zero_and_the_confidence_one() {
        List<NearBuilding> near = two.nearest(lon(5), lat(5), 2);
        assertNear(new NearBuilding("a", 0, 1, LinkMethod.INSIDE), near.get(0));
        assertNear(new NearBuilding("b", 35, 0.65 * 0.5, LinkMethod.NEAREST), near.get(1));
    }

    @Test
    void the_confidence_falls_with_distance_and_with_a_rival() {
        assertNear(
                new NearBuilding("a", 10, 0.9 * (0.5 + 0.5 * 0.5), LinkMethod.NEAREST),
                two.nearest(lon(20), lat(5), 1).get(0));
        assertNear(
                new NearBuilding("a", 80, 0.2 * (0.5 + 0.5 * 0.2), LinkMethod.NEAREST),
                two.nearest(lon(-80), lat(5), 1).get(0));
    }

    @Test
    void beyond_a_hundred_metres_there_is_no_building() {
        assertEquals(1, two.nearest(lon(-99.9), lat(5), 3).size());
        assertEquals(List.of(), two.nearest(lon(-100.1), lat(5), 3));
        assertEquals(List.of(), two.nearest(Double.NaN, 30, 1));
        assertEquals(List.of(), BuildingLocator.of(Map.of()).nearest(120, 30, 1));
    }

    @Test
    void a_courtyard_is_not_inside_and_equal_distances_go_by_id() {
        Geometry court = house(0, 0, 40, 40).difference(house(10, 10, 30, 30));
        BuildingLocator locator = BuildingLocator.of(Map.of("court", court));
        assertNear(
                new NearBuilding("court", 10, 0.9 * (0.5 + 0.5 * 0.9), LinkMethod.NEAREST),
                locator.nearest(lon(20), lat(20), 1).get(0));
        BuildingLocator twins = BuildingLocator.of(Map.of("y", house(0, 0, 9, 9), "x", house(0, 0, 9, 9)));
        assertEquals("x", twins.nearest(lon(20), lat(5), 1).get(0).id());
    }

    @Test
    void each_building_is_found_however_full_the_last_group_of_the_tree_is() {
        for (int n : List.of(1, 7, 8, 9, 63, 64, 65, 513)) {
            Map<String, Geometry> row = new HashMap<>();
            for (int i = 0; i < n; i++) {
                row.put("b" + i, house(20 * i, 0, 20 * i + 10, 10));
            }
            BuildingLocator locator = BuildingLocator.of(row);
            for (int i = 0; i < n; i++) {
                assertEquals(
                        "b" + i,
                        locator.nearest(lon(20 * i + 5), lat(13), 1).get(0).id());
            }
        }
    }

    @Test
    void buildings_at_the_ends_of_the_world_are_found() {
        Geometry east = FACTORY.toGeometry(new Envelope(179.9999, 180, 89.9, 89.9001));
        Geometry west = FACTORY.toGeometry(new Envelope(-180, -179.9999, -89.9001, -89.9));
        BuildingLocator locator = BuildingLocator.of(Map.of("east", east, "west", west));
        assertEquals("east", locator.nearest(180, 89.90005, 1).get(0).id());
        assertEquals("west", locator.nearest(-180, -89.90005, 1).get(0).id());
        assertEquals(List.of(), locator.nearest(0, 0, 1));
    }

    @Test
    void random_places_find_the_same_buildings_as_jts_in_ground_metres() {
        Random random = new Random(11);
        Map<String, Geometry> city = city(random, 3000, 1500);
        BuildingLocator locator = BuildingLocator.of(city);
        for (int i = 0; i < 500; i++) {
            double lon = lon(random.nextDouble() * 1600 - 50);
            double lat = lat(random.nextDouble() * 1600 - 50);
            GroundScale scale = GroundScale.at(lat);
            AffineTransformation metres =
                    AffineTransformation.scaleInstance(scale.metresPerLon(), scale.metresPerLat());
            Geometry place = metres.transform(FACTORY.createPoint(new Coordinate(lon, lat)));
            record Found(String id, double metres) {}
            List<Found> expected = city.entrySet().stream()
                    .filter(e ->
                            e.getValue().getEnvelopeInternal().distance(new Envelope(new Coordinate(lon, lat))) < 0.002)
                    .map(e ->
                            new Found(e.getKey(), metres.transform(e.getValue()).distance(place)))
                    .filter(f -> f.metres() <= 100)
                    .sorted(Comparator.comparingDouble(Found::metres).thenComparing(Found::id))
                    .limit(5)
                    .toList();
            List<NearBuilding> near = locator.nearest(lon, lat, 5);
            assertEquals(expected.size(), near.size());
            for (int k = 0; k < near.size(); k++) {
                assertEquals(expected.get(k).metres(), near.get(k).distanceMetres(), 1e-6);
                assertEquals(expected.get(k).id(), near.get(k).id());
            }
        }
    }

    private static Map<String, Geometry> city(Random random, int n, double sideMetres) {
        Map<String, Geometry> city = new HashMap<>();
        for (int i = 0; i < n; i++) {
            double x = random.nextDouble() * sideMetres;
            double y = random.nextDouble() * sideMetres;
            Geometry rectangle = house(x, y, x + 8 + random.nextDouble() * 32, y + 8 + random.nextDouble() * 32);
            Coordinate corner = rectangle.getCoordinate();
            double angle = random.nextDouble() * Math.PI / 2;
            city.put(
                    "b" + i,
                    AffineTransformation.rotationInstance(angle, corner.x, corner.y)
                            .transform(rectangle));
        }
        return city;
    }

    @Test
    void points_get_cell_and_building_other_elements_a_cell_and_base_layers_nothing() {
        CellLocator cells =
                CellLocator.of(List.of(new Area("cell", Level.CELL, "", "", house(-1000, -1000, 1000, 1000))));
        Linker linker = new Linker(cells, two);
        Geometry place = FACTORY.createPoint(new Coordinate(lon(5), lat(5)));
        Geometry far = FACTORY.createPoint(new Coordinate(lon(5000), lat(5)));
        assertEquals(new Link("cell", "a", LinkMethod.INSIDE, 0, 1), linker.link(Kind.INCIDENT, place));
        assertEquals(Link.toCell("cell"), linker.link(Kind.BUILDING, house(0, 0, 10, 10)));
        assertEquals(Link.toCell("cell"), linker.link(Kind.BUILDING, place));
        assertEquals(
                Link.toCell("cell"), linker.link(Kind.OTHER, house(0, 0, 10, 10).getBoundary()));
        assertEquals(Link.NOWHERE, linker.link(Kind.RESOURCE, far));
        assertEquals(Link.NOWHERE, linker.link(Kind.INCIDENT, FACTORY.createPoint()));
        for (Kind kind : List.of(Kind.BASE, Kind.AREA, Kind.CELL, Kind.ZONE)) {
            assertEquals(Link.NOWHERE, linker.link(kind, place));
        }
    }

    private static double[] near(Random random, List<double[]> centres) {
        if (random.nextDouble() < 0.15) {
            return new double[] {random.nextDouble() * 20_000, random.nextDouble() * 20_000};
        }
        double[] c = centres.get(random.nextInt(centres.size()));
        return new double[] {c[0] + random.nextGaussian() * c[2], c[1] + random.nextGaussian() * c[2]};
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridkeeper.engine.geo.GroundScale;
import org.junit.jupiter.api.Test;

class DoorplateLocatorTest {

    private static final double METRE = 1 / GroundScale.at(0).metresPerLat();

    /** So many metres east and north of the middle. */
    private static Doorplate door(String id, double east, double north, String cell, String building) {
        return new Doorplate(id, "Ring " + id, east * METRE, north * METRE, cell, building);
    }

    private static Optional<NearDoorplate> nearest(DoorplateLocator doors, String cell, String building) {
        return doors.nearest(0, 0, cell, building, door -> true);
    }

    private static void assertDoor(String id, double metres, double confidence, Optional<NearDoorplate> found) {
        assertEquals(id, found.orElseThrow().doorplate().id());
        assertEquals(metres, found.orElseThrow().distanceMetres(), 1e-6);
        assertEquals(confidence, found.orElseThrow().confidence(), 1e-6);
    }

    @Test
    void the_nearest_address_point_of_the_cell_is_the_door() {
        DoorplateLocator doors = DoorplateLocator.of(
                List.of(door("1", 10, 0, "c", ""), door("2", 0, 20, "c", ""), door("3", 1, 0, "d", "")));
        assertDoor("1", 10, 0.9 * (0.5 + 0.5 * 0.5), nearest(doors, "c", ""));
        assertDoor("3", 1, 0.99 * (0.5 + 0.5 * 0.99), nearest(doors, "d", ""));
        assertTrue(nearest(doors, "", "").isEmpty());
    }

    @Test
    void a_door_of_the_building_is_preferred_to_a_nearer_one() {
        DoorplateLocator doors = DoorplateLocator.of(
                List.of(door("1", 10, 0, "c", "b"), door("2", 0, 2, "c", ""), door("3", 30, 0, "c", "b")));
        assertDoor("1", 10, 0.9 * (0.5 + 0.5 * (1 - 10.0 / 30)), nearest(doors, "c", "b"));
        assertDoor("2", 2, 0.98 * (0.5 + 0.5 * (1 - 2.0 / 10)), nearest(doors, "c", "other"));
    }

    @Test
    void the_only_address_of_a_building_is_sure_however_often_it_is_mapped() {
        Doorplate twice = new Doorplate("2", "Ring 1", 0, 20 * METRE, "c", "b");
        DoorplateLocator doors = DoorplateLocator.of(List.of(door("1", 40, 0, "c", "b"), twice));
        assertDoor("2", 20, 1, nearest(doors, "c", "b"));
    }

    @Test
    void what_may_not_be_known_is_as_if_it_were_not_there_and_the_reach_is_100_m() {
        DoorplateLocator doors = DoorplateLocator.of(List.of(door("1", 10, 0, "", ""), door("2", 0, 99, "", "")));
        assertDoor(
                "2",
                99,
                0.01 * (0.5 + 0.5 * 0.01),
                doors.nearest(0, 0, "", "", door -> !door.id().equals("1")));
        assertTrue(DoorplateLocator.of(List.of(door("1", 0, -101, "", "")))
                .nearest(0, 0, "", "", door -> true)
                .isEmpty());
    }

    @Test
    void it_finds_what_a_look_at_every_door_finds() {
        Random random = new Random(20261123);
        List<Doorplate> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(door("d" + i, random.nextDouble(-400, 400), random.nextDouble(-400, 400), "c", ""));
        }
        DoorplateLocator doors = DoorplateLocator.of(all);
        for (int i = 0; i < 500; i++) {
            double lon = random.nextDouble(-500, 500) * METRE;
            double lat = random.nextDouble(-500, 500) * METRE;
            GroundScale scale = GroundScale.at(lat);
            double least = all.stream()
                    .mapToDouble(door -> scale.metres(door.lon() - lon, door.lat() - lat))
                    .min()
                    .orElseThrow();
            Optional<NearDoorplate> found = doors.nearest(lon, lat, "c", "", door -> true);
            assertEquals(least <= DoorplateLocator.REACH_METRES, found.isPresent());
            found.ifPresent(near -> assertEquals(least, near.distanceMetres()));
        }
    }

    @Test
    void street_and_number_are_joined_as_they_are_written() {
        assertEquals("陆家嘴环路1000号", Doorplate.text("陆家嘴环路", "1000号"));
        assertEquals("Landstrasse 12", Doorplate.text("Landstrasse", "12"));
        assertEquals("12", Doorplate.text("", "12"));
    }
}

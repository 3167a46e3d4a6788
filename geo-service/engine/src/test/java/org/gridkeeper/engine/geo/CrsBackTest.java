// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CrsBackTest {

    @Test
    void a_place_comes_back_from_every_kind_of_system() {
        for (String name : new String[] {"EPSG:4326", "EPSG:4490", "EPSG:3857", "EPSG:4549", "GCJ-02", "BD-09"}) {
            Crs crs = Crs.parse(name);
            Coordinate there = crs.ofLonLat(120.5, 31.25);
            Coordinate back = crs.toLonLat(there.x, there.y);
            assertEquals(120.5, back.x, 1e-8, name);
            assertEquals(31.25, back.y, 1e-8, name);
        }
        Coordinate bern = Crs.parse("EPSG:2056").ofLonLat(7.438632495, 46.951082877);
        assertEquals(2_600_000, bern.x, 1.5);
        assertEquals(1_200_000, bern.y, 1.5);
    }

    @Test
    void a_place_outside_the_area_of_a_system_is_refused() {
        Crs swiss = Crs.parse("EPSG:2056");
        assertThrows(IllegalArgumentException.class, () -> swiss.ofLonLat(-170, -80));
    }

    @Test
    void a_system_of_the_registry_has_a_definition() {
        assertTrue(Crs.parse("EPSG:4549").wkt().startsWith("PROJCS["));
        assertTrue(Crs.parse("EPSG:3857").wkt().contains("3857"));
        assertTrue(Crs.parse("EPSG:4490").wkt().startsWith("GEOGCS["));
        assertEquals(4549, Crs.parse("EPSG:4549").findEpsg().orElseThrow());
        assertTrue(Crs.parse("GCJ-02").findEpsg().isEmpty());
    }

    @Test
    void what_has_no_way_back_says_so() {
        Crs made = Crs.of("a plan of the office", false, Coordinate::new);
        String message = assertThrows(IllegalArgumentException.class, () -> made.ofLonLat(120, 30))
                .getMessage();
        assertTrue(message.contains("a plan of the office"), message);
        Crs endless = Crs.of("endless", true, (x, y) -> new Coordinate(x, y));
        assertThrows(IllegalArgumentException.class, () -> endless.ofLonLat(Double.POSITIVE_INFINITY, 30));
    }

    @Test
    void only_a_system_of_the_registry_has_a_definition() {
        Crs gcj = Crs.parse("GCJ-02");
        String message = assertThrows(IllegalArgumentException.class, gcj::wkt).getMessage();
        assertTrue(message.contains("GCJ-02"), message);
    }

    @Test
    void a_description_that_is_tied_to_no_place_or_far_too_long_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Crs.ofWkt("x".repeat(70_000)));
        String local = "LOCAL_CS[\"yard\",LOCAL_DATUM[\"gate\",0],UNIT[\"m\",1],AXIS[\"E\",EAST],AXIS[\"N\",NORTH]]";
        assertThrows(IllegalArgumentException.class, () -> Crs.ofWkt(local));
    }
}

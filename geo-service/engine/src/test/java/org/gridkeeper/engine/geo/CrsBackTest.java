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
}

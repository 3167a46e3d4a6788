// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WebMercatorTest {

    @Test
    void longitude_and_latitude_survive_the_round_trip() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            double lon = random.nextDouble(-180, 180);
            double lat = random.nextDouble(-85, 85);
            assertEquals(lon, WebMercator.lon(WebMercator.x(lon)), 1e-11);
            assertEquals(lat, WebMercator.lat(WebMercator.y(lat)), 1e-11);
        }
    }

    @Test
    void the_world_is_a_square() {
        assertEquals(WebMercator.HALF_METRES, WebMercator.y(90), 1e-6);
        assertEquals(-WebMercator.HALF_METRES, WebMercator.x(-180), 1e-6);
    }

    @Test
    void the_ground_factor_is_the_cosine_of_the_latitude() {
        for (double lat = -80; lat <= 80; lat += 7.3) {
            assertEquals(Math.cos(Math.toRadians(lat)), WebMercator.groundFactor(WebMercator.y(lat)), 1e-12);
        }
    }

    @Test
    void a_tile_contains_the_place_it_was_asked_for() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            double lon = random.nextDouble(-180, 180);
            double lat = random.nextDouble(-85, 85);
            TileCoord tile = TileCoord.at(lon, lat, random.nextInt(0, TileCoord.MAX_ZOOM + 1));
            assertTrue(tile.boundsMercator().expandedBy(1e-6).contains(WebMercator.x(lon), WebMercator.y(lat)));
        }
    }

    @Test
    void four_children_cover_their_parent_exactly() {
        TileCoord parent = new TileCoord(14, 13_680, 6_720);
        Bounds children = new TileCoord(15, 27_360, 13_440)
                .boundsMercator()
                .union(new TileCoord(15, 27_361, 13_441).boundsMercator());
        assertEquals(parent.boundsMercator().minX(), children.minX(), 1e-6);
        assertEquals(parent.boundsMercator().minY(), children.minY(), 1e-6);
        assertEquals(parent.boundsMercator().maxX(), children.maxX(), 1e-6);
        assertEquals(parent.boundsMercator().maxY(), children.maxY(), 1e-6);
    }

    @Test
    void a_pixel_window_of_a_tile_has_the_bounds_of_the_tile() {
        TileCoord tile = new TileCoord(17, 109_000, 53_500);
        for (int ratio = 1; ratio <= 2; ratio++) {
            Bounds pixels = PixelWindow.of(tile, ratio).boundsMercator();
            assertEquals(tile.boundsMercator().minX(), pixels.minX(), 1e-6);
            assertEquals(tile.boundsMercator().maxY(), pixels.maxY(), 1e-6);
            assertEquals(tile.boundsMercator().width(), pixels.width(), 1e-6);
        }
    }

    @Test
    void tiles_outside_the_matrix_are_refused_by_name() {
        assertThrows(IllegalArgumentException.class, () -> new TileCoord(99, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new TileCoord(1, -1, 0));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new TileCoord(1, 2, 0));
        assertTrue(e.getMessage().contains("1/2/0"), e.getMessage());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Bounds BOX = new Bounds(0, 10, 20, 40);

    @Test
    void a_box_whose_corners_are_swapped_or_no_numbers_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Bounds(1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Bounds(Double.NaN, 0, 1, 1));
    }

    @Test
    void edges_belong_to_a_box() {
        assertTrue(BOX.contains(0, 10));
        assertTrue(BOX.contains(20, 40));
        assertFalse(BOX.contains(20.001, 40));
        assertTrue(BOX.intersects(new Bounds(20, 40, 30, 50)));
        assertFalse(BOX.intersects(new Bounds(20.001, 0, 30, 50)));
    }

    @Test
    void a_box_grows_on_every_side_and_has_a_width_and_a_height() {
        assertEquals(new Bounds(-1, 9, 21, 41), BOX.expandedBy(1));
        assertEquals(20, BOX.width());
        assertEquals(30, BOX.height());
        assertEquals(new Bounds(-5, 10, 20, 60), BOX.union(new Bounds(-5, 50, 0, 60)));
    }

    @Test
    void pixels_that_no_zoom_has_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new PixelWindow(-1, 1, 0, 0, 256, 256));
        assertThrows(IllegalArgumentException.class, () -> new PixelWindow(3, 5, 0, 0, 256, 256));
        assertThrows(IllegalArgumentException.class, () -> new PixelWindow(3, 1, 0, 0, 0, 256));
    }
}

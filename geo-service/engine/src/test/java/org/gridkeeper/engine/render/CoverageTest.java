// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoverageTest {

    private static final int SIDE = 16;

    @Test
    void the_opacity_of_a_pixel_is_the_share_of_it_that_is_inside() {
        GeometryFactory factory = new GeometryFactory();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Coordinate[] ring = new Coordinate[4];
            for (int i = 0; i < 3; i++) {
                ring[i] = new Coordinate(random.nextInt(9000) - 2400, random.nextInt(9000) - 2400);
            }
            ring[3] = ring[0].copy();
            Geometry triangle = factory.createPolygon(ring);
            int[] pixels = new int[SIDE * SIDE];
            Coverage coverage = new Coverage(pixels, SIDE, SIDE);
            for (int i = 0; i < 3; i++) {
                coverage.edge((long) ring[i].x, (long) ring[i].y, (long) ring[i + 1].x, (long) ring[i + 1].y);
            }
            coverage.paint(0xFF000000, seed % 2 == 0);
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            Geometry pixel = factory.toGeometry(
                    new org.locationtech.jts.geom.Envelope(256 * x, 256 * (x + 1), 256 * y, 256 * (y + 1)));
            double share = triangle.intersection(pixel).getArea() / pixel.getArea();
            assertEquals(255 * share, pixels[y * SIDE + x] >>> 24, 3, "seed " + seed);
        }
    }

    @Test
    void colours_blend_on_straight_alpha() {
        assertEquals(0x80FF0000, blended(0, 0x80FF0000));
        assertEquals(0xFF7F7F7F, blended(0xFFFFFFFF, 0x80000000));
        assertEquals(0xFF112233, blended(0x40FFFFFF, 0xFF112233));
        assertEquals(0xC0550055 >>> 24, blended(0x800000FF, 0x80FF0000) >>> 24, 1);
    }

    private static int blended(int below, int above) {
        int[] pixels = {below};
        Coverage coverage = new Coverage(pixels, 1, 1);
        new Ring().add(0, 0).add(256, 0).add(256, 256).add(0, 256).addTo(coverage);
        coverage.paint(above, false);
        return pixels[0];
    }
}

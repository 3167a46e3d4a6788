// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void pictures_that_differ_in_one_pixel_are_not_alike() {
        BufferedImage a = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        BufferedImage b = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        assertEquals(0, Golden.differingPixels(a, b));
        b.setRGB(3, 3, 0xFF000001);
        assertEquals(1, Golden.differingPixels(a, b));
        assertEquals(72, Golden.differingPixels(a, new BufferedImage(8, 9, BufferedImage.TYPE_INT_ARGB)));
    }
}

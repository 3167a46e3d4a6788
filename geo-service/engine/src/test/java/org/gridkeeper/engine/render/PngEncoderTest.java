// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncoderTest {

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] argb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 256, 257, 5000})
    void pixels_come_back_exactly_and_few_colours_make_a_palette(int colours) throws IOException {
        Random random = new Random(colours);
        int[] palette = random.ints(colours)
                .map(c -> (c >>> 24) == 0 ? 0x01000000 | c : c)
                .distinct()
                .toArray();
        BufferedImage image = new BufferedImage(101, 67, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 101 * 67; i++) {
            image.setRGB(i % 101, i / 101, palette[i % palette.length]);
        }
        byte[] png = PngEncoder.encode(image);
        assertArrayEquals(argb(image), argb(decoded(png)));
        assertEquals(palette.length <= 256, decoded(png).getColorModel() instanceof IndexColorModel);
        assertArrayEquals(png, PngEncoder.encode(image));
    }

    @Test
    void an_indexed_image_keeps_its_palette() throws IOException {
        int[] colours = {0, 0x80FF0000, 0xFF00FF00};
        IndexColorModel model = new IndexColorModel(8, 3, colours, 0, true, 0, 0);
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setSample(2, 1, 0, 1);
        image.getRaster().setSample(4, 3, 0, 2);
        BufferedImage back = decoded(PngEncoder.encode(image));
        assertInstanceOf(IndexColorModel.class, back.getColorModel());
        assertArrayEquals(argb(image), argb(back));
    }

    @Test
    void an_empty_tile_is_small() throws IOException {
        byte[] png = PngEncoder.encode(new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB));
        assertTrue(png.length < 130, "bytes: " + png.length);
        assertEquals(0, decoded(png).getRGB(7, 7));
    }
}

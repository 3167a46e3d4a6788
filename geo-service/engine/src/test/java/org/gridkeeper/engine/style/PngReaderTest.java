// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngReaderTest {

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Picture read(byte[] bytes) throws IOException {
        return PngReader.read(new ByteArrayInputStream(bytes), "t.png");
    }

    private static BufferedImage drawn(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (40 * x + y) << 24 | (x * 37 & 255) << 16 | (y * 11 & 255) << 8 | (x * y & 255));
            }
        }
        return image;
    }

    private static void assertReadAlike(BufferedImage image) throws IOException {
        Picture picture = read(png(image));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(image.getRGB(x, y), picture.argb(x, y), x + "," + y);
            }
        }
        assertEquals(0, picture.argb(-1, 0));
        assertEquals((double) image.getWidth() / image.getHeight(), picture.aspect());
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_RGB})
    void pictures_are_read_pixel_by_pixel(int type) throws IOException {
        assertReadAlike(drawn(new BufferedImage(13, 7, type)));
    }

    @Test
    void palettes_with_transparency_are_read() throws IOException {
        byte[] levels = {0, 100, (byte) 200, (byte) 255};
        IndexColorModel model = new IndexColorModel(2, 4, levels, levels, levels, new byte[] {0, 60, (byte) 255, 20});
        BufferedImage image = new BufferedImage(9, 5, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int i = 0; i < 45; i++) {
            image.getRaster().setSample(i % 9, i / 9, 0, i % 4);
        }
        assertReadAlike(image);
    }

    @Test
    void what_is_no_small_plain_png_is_refused() throws IOException {
        byte[] good = png(drawn(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB)));
        assertThrows(PngReader.BadPngException.class, () -> read(new byte[0]));
        assertThrows(PngReader.BadPngException.class, () -> read("<svg xmlns=''/>".getBytes()));
        assertThrows(PngReader.BadPngException.class, () -> read(Arrays.copyOf(good, good.length - 20)));
        byte[] damaged = good.clone();
        damaged[50] ^= 1;
        assertThrows(PngReader.BadPngException.class, () -> read(damaged));
        byte[] large = png(new BufferedImage(513, 2, BufferedImage.TYPE_INT_RGB));
        assertThrows(PngReader.BadPngException.class, () -> read(large));
        assertThrows(PngReader.BadPngException.class, () -> read(new byte[600 << 10]));
        byte[] deep = png(new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY));
        assertThrows(PngReader.BadPngException.class, () -> read(deep));
    }
}

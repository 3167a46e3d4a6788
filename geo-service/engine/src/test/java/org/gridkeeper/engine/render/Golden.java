// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures, pixel by pixel, with the ones a person has looked at, in src/test/resources/golden. A missing one is written, and
 * fails where the environment says CI; {@code -Dgolden.accept} overwrites; what differs goes to target/golden.
 */
final class Golden {

    private Golden() {}

    static void assertImageMatches(String name, BufferedImage actual) {
        Path reference = Path.of("src/test/resources/golden", name + ".png");
        try {
            boolean missing = !Files.exists(reference);
            if (missing || System.getProperty("golden.accept") != null) {
                write(reference, actual);
                if (missing && System.getenv("CI") != null) {
                    fail("there was no golden image " + reference);
                }
                return;
            }
            BufferedImage expected = ImageIO.read(reference.toFile());
            long differing = differingPixels(expected, actual);
            if (differing > 0) {
                Path folder = Path.of("target/golden");
                write(folder.resolve(name + ".actual.png"), actual);
                write(folder.resolve(name + ".diff.png"), difference(expected, actual));
                fail("%s: %d pixels differ; see %s".formatted(name, differing, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, PngEncoder.encode(image));
    }

    /** All of them for pictures of different size. Pixels without opacity are alike whatever their colour. */
    static long differingPixels(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return Math.max((long) a.getWidth() * a.getHeight(), (long) b.getWidth() * b.getHeight());
        }
        long differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                differing += differ(a.getRGB(x, y), b.getRGB(x, y)) ? 1 : 0;
            }
        }
        return differing;
    }

    private static boolean differ(int a, int b) {
        return a != b && ((a >>> 24) != 0 || (b >>> 24) != 0);
    }

    private static BufferedImage difference(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, differ(a.getRGB(x, y), b.getRGB(x, y)) ? 0xFFFF0000 : 0xFFFFFFFF);
            }
        }
        return out;
    }
}

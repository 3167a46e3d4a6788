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
 * Compares pictures with the ones a person has looked at, in src/test/resources/golden. A missing one is written, and
 * fails where the environment says CI; {@code -Dgolden.accept} overwrites; what differs goes to target/golden.
 */
final class Golden {

    /** How alike pictures with text must be: the mean likeness of their channels, 0..1. */
    private static final double TEXT_SIMILARITY = 0.99;

    private Golden() {}

    static void assertImageMatches(String name, BufferedImage actual) {
        assertMatches(name, actual, 1);
    }

    static void assertTextImageMatches(String name, BufferedImage actual) {
        assertMatches(name, actual, TEXT_SIMILARITY);
    }

    private static void assertMatches(String name, BufferedImage actual, double needed) {
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
            double similarity = similarity(expected, actual);
            if (similarity < needed) {
                Path folder = Path.of("target/golden");
                write(folder.resolve(name + ".actual.png"), actual);
                write(folder.resolve(name + ".diff.png"), difference(expected, actual));
                fail("%s: likeness %.5f, needed %.2f; see %s".formatted(name, similarity, needed, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, PngEncoder.encode(image));
    }

    /** 1 for equal pixels; 0 for pictures of different size. Pixels without opacity are alike whatever their colour. */
    static double similarity(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 0;
        }
        double difference = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                difference += distance(a.getRGB(x, y), b.getRGB(x, y));
            }
        }
        return 1 - difference / ((double) a.getWidth() * a.getHeight());
    }

    private static double distance(int a, int b) {
        if (a == b || (a >>> 24) == 0 && (b >>> 24) == 0) {
            return 0;
        }
        double sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
        }
        return sum / (4 * 255);
    }

    private static BufferedImage difference(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, distance(a.getRGB(x, y), b.getRGB(x, y)) == 0 ? 0xFFFFFFFF : 0xFFFF0000);
            }
        }
        return out;
    }
}

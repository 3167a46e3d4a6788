// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed comes back by the JDK's zlib. */
class PixelDeflaterTest {

    private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] data = new byte[size + 1];
        int length = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(data, length, data.length - length);
            assertTrue(more > 0 || inflater.finished(), "the stream does not end");
            length += more;
        }
        assertEquals(packed.length, inflater.getBytesRead());
        inflater.end();
        return Arrays.copyOf(data, length);
    }

    private static byte[] packed(byte[] rows, int stride, int pixelBytes) throws DataFormatException {
        byte[] packed = new PixelDeflater(rows, stride, pixelBytes).compress();
        assertArrayEquals(rows, inflated(packed, rows.length));
        return packed;
    }

    /** Blots of a few colours, as on a map. */
    private static byte[] map(Random random, int stride, int height, int colours) {
        byte[] rows = new byte[stride * height];
        for (int blot = 0; blot < 300; blot++) {
            int x = 1 + random.nextInt(stride - 1);
            int y = random.nextInt(height);
            byte colour = (byte) random.nextInt(colours);
            for (int row = y; row < Math.min(height, y + 1 + random.nextInt(12)); row++) {
                Arrays.fill(
                        rows, row * stride + x, row * stride + Math.min(stride, x + 1 + random.nextInt(16)), colour);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 100, 257, 258, 259, 260, 5_000, 100_000})
    void any_bytes_come_back_whatever_their_number(int size) throws DataFormatException {
        Random random = new Random(size);
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        packed(noise, 33, 1);
        packed(new byte[size], 33, 1);
        for (int i = 0; i < size; i++) {
            noise[i] = (byte) (i % 7 == 0 ? random.nextInt(3) : i / 40);
        }
        packed(noise, 40, 1);
    }

    @Test
    void words_do_not_grow_beyond_what_the_format_allows() throws DataFormatException {
        // Numbers of Fibonacci make the longest words.
        byte[] rows = new byte[121_392];
        int at = 0;
        int before = 1;
        int now = 1;
        for (int symbol = 0; at < rows.length; symbol++) {
            Arrays.fill(rows, at, Math.min(rows.length, at + now), (byte) symbol);
            at += now;
            int next = before + now;
            before = now;
            now = next;
        }
        Random random = new Random(1);
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
        packed(rows, 300, 1);
        HuffmanCode code = HuffmanCode.of(
                new int[] {1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765}, 7);
        double taken = 0;
        for (int symbol = 0; symbol < 20; symbol++) {
            assertTrue(code.length(symbol) >= 1 && code.length(symbol) <= 7);
            taken += Math.pow(2, -code.length(symbol));
        }
        assertEquals(1, taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_map_is_about_as_small_as_by_the_quickest_zlib(int seed) throws DataFormatException {
        Random random = new Random(seed);
        byte[] indexed = map(random, 257, 256, 12);
        assertTrue(packed(indexed, 257, 1).length < 1.15 * zlib(indexed));
        byte[] colours = new byte[(1 + 4 * 256) * 256];
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                int colour = indexed[y * 257 + 1 + x];
                for (int i = 0; i < 4; i++) {
                    colours[y * 1025 + 1 + 4 * x + i] = (byte) (colour * (31 + i));
                }
            }
        }
        assertTrue(packed(colours, 1025, 4).length < 1.15 * zlib(colours));
    }

    private static int zlib(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(rows);
        deflater.finish();
        int size = deflater.deflate(new byte[2 * rows.length + 100]);
        deflater.end();
        return size;
    }
}

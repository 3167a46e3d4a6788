// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Pictures as PNG (W3C, second edition): with a palette where at most 256 colours occur, opacity included and exact,
 * else true colour. The same picture gives the same bytes. Thread-safe.
 */
public final class PngEncoder {

    private static final int MAX_COLOURS = 256;
    private static final int PALETTE = 3;
    private static final int RGBA = 6;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EMPTY_TILE = indexed(new byte[256 * 256], 256, 256, new int[] {0});

    private PngEncoder() {}

    /** Bytes of an image of type TYPE_BYTE_INDEXED (its palette is kept) or any other; the array is the caller's. */
    public static byte[] encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getColorModel() instanceof IndexColorModel palette
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE) {
            byte[] indices = (byte[]) image.getRaster().getDataElements(0, 0, width, height, null);
            int[] colours = new int[palette.getMapSize()];
            palette.getRGBs(colours);
            return indexed(indices, width, height, colours);
        }
        int[] argb = image.getType() == BufferedImage.TYPE_INT_ARGB
                        && image.getRaster().getDataBuffer() instanceof DataBufferInt whole
                        && whole.getSize() == width * height
                ? whole.getData()
                : image.getRGB(0, 0, width, height, null, 0, width);
        Palette palette = new Palette();
        byte[] indices = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int index = palette.index((argb[i] >>> 24) == 0 ? 0 : argb[i]);
            if (index < 0) {
                return trueColour(argb, width, height);
            }
            indices[i] = (byte) index;
        }
        if (palette.size == 1 && palette.colours[0] == 0 && width == 256 && height == 256) {
            return EMPTY_TILE.clone();
        }
        return indexed(indices, width, height, Arrays.copyOf(palette.colours, palette.size));
    }

    private static byte[] trueColour(int[] argb, int width, int height) {
        int stride = 1 + 4 * width;
        byte[] rows = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            int at = y * stride + 1;
            for (int x = 0; x < width; x++) {
                int colour = argb[y * width + x];
                rows[at++] = (byte) (colour >> 16);
                rows[at++] = (byte) (colour >> 8);
                rows[at++] = (byte) colour;
                rows[at++] = (byte) (colour >>> 24);
            }
        }
        ByteArrayOutputStream out = begin(width, height, 8, RGBA);
        data(out, new PixelDeflater(rows, stride, 4));
        return out.toByteArray();
    }

    private static ByteArrayOutputStream begin(int width, int height, int bits, int colourType) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        putInt(header, 0, width);
        putInt(header, 4, height);
        header[8] = (byte) bits;
        header[9] = (byte) colourType;
        chunk(out, "IHDR", header, header.length);
        return out;
    }

    private static byte[] indexed(byte[] indices, int width, int height, int[] colours) {
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        ByteArrayOutputStream out = begin(width, height, bits, PALETTE);
        byte[] rgb = new byte[3 * colours.length];
        byte[] alpha = new byte[colours.length];
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
            alpha[i] = (byte) (colours[i] >>> 24);
        }
        chunk(out, "PLTE", rgb, rgb.length);
        chunk(out, "tRNS", alpha, alpha.length);
        data(out, new PixelDeflater(rows(indices, width, height, bits), stride(width, bits), 1));
        return out.toByteArray();
    }

    /** Each row after a filter byte of 0, pixels packed from the high bits down. */
    private static byte[] rows(byte[] indices, int width, int height, int bits) {
        int stride = stride(width, bits);
        byte[] rows = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            int at = y * stride + 1;
            if (bits == 8) {
                System.arraycopy(indices, y * width, rows, at, width);
                continue;
            }
            for (int x = 0; x < width; x++) {
                int bit = x * bits;
                rows[at + bit / 8] |= (byte) (indices[y * width + x] << (8 - bits - bit % 8));
            }
        }
        return rows;
    }

    private static int stride(int width, int bits) {
        return 1 + (width * bits + 7) / 8;
    }

    private static void data(ByteArrayOutputStream out, PixelDeflater deflater) {
        byte[] packed = deflater.compress();
        chunk(out, "IDAT", packed, packed.length);
        chunk(out, "IEND", new byte[0], 0);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] number = new byte[4];
        putInt(number, 0, length);
        out.writeBytes(number);
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        out.writeBytes(name);
        out.write(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        putInt(number, 0, (int) crc.getValue());
        out.writeBytes(number);
    }

    private static void putInt(byte[] array, int at, int value) {
        for (int i = 0; i < 4; i++) {
            array[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    /** The colours met so far, numbered as they came, found by open addressing. */
    private static final class Palette {
        private static final int SLOTS = 1024;
        private final int[] colours = new int[MAX_COLOURS];
        private final short[] slots = new short[SLOTS];
        private int size;
        private int lastColour;
        private int lastIndex = -1;

        /** −1 when there are too many. */
        int index(int colour) {
            if (lastIndex >= 0 && colour == lastColour) {
                return lastIndex;
            }
            int slot = (colour * 0x9E3779B9) >>> 22;
            while (slots[slot] != 0 && colours[slots[slot] - 1] != colour) {
                slot = (slot + 1) % SLOTS;
            }
            if (slots[slot] == 0) {
                if (size == MAX_COLOURS) {
                    return -1;
                }
                colours[size++] = colour;
                slots[slot] = (short) size;
            }
            lastColour = colour;
            lastIndex = slots[slot] - 1;
            return lastIndex;
        }
    }
}

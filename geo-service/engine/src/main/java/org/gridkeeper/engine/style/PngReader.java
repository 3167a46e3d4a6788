// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads small PNG files (ISO/IEC 15948): 8 bits a channel, or a palette of 1 to 8 bits; not interlaced; at most 512
 * pixels a side. Chunks that change no pixel are passed over.
 */
final class PngReader {

    private static final int MAX_BYTES = 512 << 10;
    private static final int MAX_SIDE = 512;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    /** A file that is no such PNG. */
    static final class BadPngException extends IOException {
        BadPngException(String reason) {
            super(reason);
        }
    }

    private int width;
    private int height;
    private int bits;
    private int colour;
    private byte[] palette = {};
    private byte[] alpha = {};
    private final java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();

    private PngReader() {}

    static Picture read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BadPngException("larger than %d bytes".formatted(MAX_BYTES));
        }
        PngReader reader = new PngReader();
        try {
            reader.chunks(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (EOFException e) {
            throw new BadPngException("it ends too early");
        }
        return new Picture(name, reader.width, reader.height, reader.pixels());
    }

    private void chunks(DataInputStream in) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new BadPngException("not a PNG file");
        }
        int type = 0;
        for (boolean first = true; type != IEND; first = false) {
            int length = in.readInt();
            type = in.readInt();
            if (length < 0 || length > MAX_BYTES || first != (type == IHDR)) {
                throw new BadPngException("its parts are out of order");
            }
            byte[] data = new byte[length];
            in.readFully(data);
            check(type, data, in.readInt());
            switch (type) {
                case IHDR -> header(data);
                case PLTE -> palette = data;
                case TRNS -> alpha = data;
                case IDAT -> packed.write(data);
                default -> {
                    // Times, texts and colour profiles.
                }
            }
        }
    }

    private static void check(int type, byte[] data, int sum) throws IOException {
        CRC32 crc = new CRC32();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(type >>> shift & 255);
        }
        crc.update(data);
        if ((int) crc.getValue() != sum) {
            throw new BadPngException("it is damaged");
        }
    }

    private void header(byte[] data) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
        width = in.readInt();
        height = in.readInt();
        bits = in.readUnsignedByte();
        colour = in.readUnsignedByte();
        int method = in.readUnsignedShort();
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new BadPngException("larger than %1$d × %1$d pixels".formatted(MAX_SIDE));
        }
        boolean known = colour == 3 ? bits == 1 || bits == 2 || bits == 4 || bits == 8 : bits == 8 && channels() > 0;
        if (!known || method != 0 || in.readUnsignedByte() != 0) {
            throw new BadPngException("only 8 bits a channel or a palette, not interlaced, are read");
        }
    }

    private int channels() {
        return switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
    }

    private int[] pixels() throws IOException {
        int row = (width * channels() * bits + 7) / 8;
        byte[] raw = inflated((row + 1) * height);
        int step = Math.max(1, channels() * bits / 8);
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int start = y * (row + 1) + 1;
            unfilter(raw, start, row, step);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(raw, start, x);
            }
        }
        return argb;
    }

    private byte[] inflated(int size) throws IOException {
        byte[] raw = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.toByteArray());
            int got = 0;
            while (got < size) {
                int n = inflater.inflate(raw, got, size - got);
                if (n == 0) {
                    throw new BadPngException("it has too few pixels");
                }
                got += n;
            }
        } catch (DataFormatException e) {
            throw new BadPngException("it is damaged");
        } finally {
            inflater.end();
        }
        return raw;
    }

    /** Undoes the filter of one row (clause 9); the row above is done already. */
    private static void unfilter(byte[] raw, int start, int row, int step) throws IOException {
        int filter = raw[start - 1];
        boolean top = start <= row + 1;
        for (int i = 0; i < row; i++) {
            int a = i < step ? 0 : raw[start + i - step] & 255;
            int b = top ? 0 : raw[start + i - row - 1] & 255;
            int c = top || i < step ? 0 : raw[start + i - row - 1 - step] & 255;
            int by = switch (filter) {
                case 0 -> 0;
                case 1 -> a;
                case 2 -> b;
                case 3 -> (a + b) / 2;
                case 4 -> paeth(a, b, c);
                default -> throw new BadPngException("it is damaged");
            };
            raw[start + i] += (byte) by;
        }
    }

    private static int paeth(int a, int b, int c) {
        int p = a + b - c;
        int pa = Math.abs(p - a);
        int pb = Math.abs(p - b);
        int pc = Math.abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private int pixel(byte[] raw, int start, int x) {
        int at = start + x * channels();
        return switch (colour) {
            case 0 -> 0xFF000000 | (raw[at] & 255) * 0x010101;
            case 2 -> 0xFF000000 | rgb(raw, at);
            case 4 -> (raw[at + 1] & 255) << 24 | (raw[at] & 255) * 0x010101;
            case 6 -> (raw[at + 3] & 255) << 24 | rgb(raw, at);
            default -> indexed(raw, start, x);
        };
    }

    private static int rgb(byte[] raw, int at) {
        return (raw[at] & 255) << 16 | (raw[at + 1] & 255) << 8 | (raw[at + 2] & 255);
    }

    private int indexed(byte[] raw, int start, int x) {
        int bit = x * bits;
        int index = (raw[start + bit / 8] & 255) >> (8 - bits - bit % 8) & (1 << bits) - 1;
        int opacity = index < alpha.length ? alpha[index] & 255 : 255;
        return 3 * index + 2 < palette.length ? opacity << 24 | rgb(palette, 3 * index) : 0;
    }
}

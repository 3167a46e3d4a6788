// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses the rows of a picture into a zlib stream (RFC 1950 and 1951). Beside what a hash remembers, it looks at the row
 * above, where most of a map repeats, and takes the longer repetition of the two at once; so it is quicker than a general
 * compressor, and of about the size of its quickest level. The same rows give the same bytes. For one picture.
 */
final class PixelDeflater {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HASH_BITS = 12;
    private static final int LEAST = 4;
    private static final int MOST = 258;
    private static final int WINDOW = 1 << 15;
    private static final int BLOCK = 1 << 14;
    /** Above the bytes and {@link #END}: length, and distance less 1 in the lower half. */
    private static final int REPEAT = 1 << 16;

    private static final int END = 256;
    private static final int WORD_LIMIT = 15;
    private static final int LENGTHS_LIMIT = 7;
    /** In which order RFC 1951, 3.2.7, has the lengths of the words for lengths. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final byte[] rows;
    private final int stride;
    private final int pixelBytes;
    private final int[] seen = new int[1 << HASH_BITS];
    private final int[] tokens = new int[BLOCK];
    private int count;
    private final BitBuffer out;

    /**
     * Rows that each begin with the byte of their filter.
     *
     * @param stride bytes of a row
     * @param pixelBytes bytes of a pixel, 1 or 4; 1 for less than one, too
     */
    PixelDeflater(byte[] rows, int stride, int pixelBytes) {
        this.rows = rows;
        this.stride = stride;
        this.pixelBytes = pixelBytes;
        this.out = new BitBuffer(rows.length / 4 + 64);
    }

    byte[] compress() {
        out.put(0x0178, 16);
        // Pixels of several bytes repeat as pixels, so not beyond their row.
        int span = pixelBytes == 1 ? Math.max(1, rows.length) : stride;
        for (int begin = 0; begin < rows.length; begin += span) {
            int end = Math.min(rows.length, begin + span);
            int at = begin;
            if (pixelBytes > 1) {
                token(rows[at++] & 255);
            }
            while (at < end) {
                at += next(at, end);
            }
        }
        block(true);
        out.align();
        Adler32 sum = new Adler32();
        sum.update(rows);
        out.put(Integer.toUnsignedLong(Integer.reverseBytes((int) sum.getValue())), 32);
        return out.toBytes();
    }

    /** Takes what is next, and tells how many bytes that is. */
    private int next(int at, int end) {
        int room = Math.min(MOST, end - at);
        room &= -pixelBytes;
        if (room >= LEAST) {
            int word = (int) INTS.get(rows, at);
            int before = seen[slot(word)] - 1;
            seen[slot(word)] = at + 1;
            int length = before >= 0 && at - before <= WINDOW ? alike(before, at, word, room) : 0;
            if (length < room && at >= stride && stride <= WINDOW) {
                int above = alike(at - stride, at, word, room);
                if (above > length) {
                    length = above;
                    before = at - stride;
                }
            }
            length &= -pixelBytes;
            if (length >= LEAST) {
                token(length * REPEAT + at - before - 1);
                int last = at + length - pixelBytes;
                if (last + LEAST <= rows.length) {
                    seen[slot((int) INTS.get(rows, last))] = last + 1;
                }
                return length;
            }
        }
        int literals = Math.min(pixelBytes, end - at);
        for (int i = 0; i < literals; i++) {
            token(rows[at + i] & 255);
        }
        return literals;
    }

    private static int slot(int word) {
        return (word * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    /** How many bytes from two places on are the same; 0 when the first four, of which one is the word, are not. */
    private int alike(int a, int b, int word, int most) {
        if ((int) INTS.get(rows, a) != word) {
            return 0;
        }
        int length = LEAST;
        while (length + Long.BYTES <= most) {
            long different = (long) LONGS.get(rows, a + length) ^ (long) LONGS.get(rows, b + length);
            if (different != 0) {
                return length + (Long.numberOfTrailingZeros(different) >>> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && rows[a + length] == rows[b + length]) {
            length++;
        }
        return length;
    }

    private void token(int token) {
        if (count == BLOCK) {
            block(false);
        }
        tokens[count++] = token;
    }

    private void block(boolean last) {
        int[] literals = new int[286];
        int[] distances = new int[30];
        literals[END] = 1;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < REPEAT) {
                literals[token]++;
            } else {
                literals[Extras.LENGTHS.symbol(token / REPEAT - 3) + END + 1]++;
                distances[Extras.DISTANCES.symbol(token % REPEAT)]++;
            }
        }
        HuffmanCode ofLiterals = HuffmanCode.of(literals, WORD_LIMIT);
        HuffmanCode ofDistances = HuffmanCode.of(distances, WORD_LIMIT);
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        codes(ofLiterals, ofDistances);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < REPEAT) {
                out.put(ofLiterals.word(token), ofLiterals.length(token));
            } else {
                repeat(token, ofLiterals, ofDistances);
            }
        }
        out.put(ofLiterals.word(END), ofLiterals.length(END));
        count = 0;
    }

    private void repeat(int token, HuffmanCode ofLiterals, HuffmanCode ofDistances) {
        int length = token / REPEAT - 3;
        int symbol = Extras.LENGTHS.symbol(length);
        int bits = ofLiterals.length(symbol + END + 1);
        long lengthWord = ofLiterals.word(symbol + END + 1) | ((long) Extras.LENGTHS.rest(symbol, length) << bits);
        out.put(lengthWord, bits + Extras.LENGTHS.bits(symbol));
        int distance = token % REPEAT;
        symbol = Extras.DISTANCES.symbol(distance);
        bits = ofDistances.length(symbol);
        long distanceWord = ofDistances.word(symbol) | ((long) Extras.DISTANCES.rest(symbol, distance) << bits);
        out.put(distanceWord, bits + Extras.DISTANCES.bits(symbol));
    }

    /** Writes the lengths of the words of both codes, RFC 1951, 3.2.7; runs of zeros alone are shortened. */
    private void codes(HuffmanCode ofLiterals, HuffmanCode ofDistances) {
        int literals = Math.max(END + 1, ofLiterals.size());
        int distances = ofDistances.size();
        int[] lengths = new int[literals + distances];
        Arrays.setAll(lengths, i -> i < literals ? ofLiterals.length(i) : ofDistances.length(i - literals));
        // A length, or 17 or 18 with the number of zeros in the upper half.
        int[] items = new int[lengths.length];
        int[] occurrences = new int[19];
        int size = 0;
        for (int i = 0; i < lengths.length; ) {
            int zeros = 0;
            while (zeros < 138 && i + zeros < lengths.length && lengths[i + zeros] == 0) {
                zeros++;
            }
            int item = zeros < 3 ? lengths[i] : zeros * REPEAT + (zeros < 11 ? 17 : 18);
            items[size++] = item;
            occurrences[item % REPEAT]++;
            i += zeros < 3 ? 1 : zeros;
        }
        HuffmanCode ofLengths = HuffmanCode.of(occurrences, LENGTHS_LIMIT);
        int told = ORDER.length;
        while (told > 4 && ofLengths.length(ORDER[told - 1]) == 0) {
            told--;
        }
        out.put(literals - END - 1, 5);
        out.put(distances - 1, 5);
        out.put(told - 4, 4);
        for (int i = 0; i < told; i++) {
            out.put(ofLengths.length(ORDER[i]), 3);
        }
        for (int i = 0; i < size; i++) {
            int symbol = items[i] % REPEAT;
            int zeros = items[i] / REPEAT;
            out.put(ofLengths.word(symbol), ofLengths.length(symbol));
            if (zeros > 0) {
                out.put(symbol == 17 ? zeros - 3 : zeros - 11, symbol == 17 ? 3 : 7);
            }
        }
    }

    /** Numbers as a symbol and some bits more: each symbol stands for twice as many numbers as some before it. */
    private static final class Extras {

        /** Lengths less 3, of which the last has a symbol of its own; RFC 1951, 3.2.5. */
        static final Extras LENGTHS = new Extras(29, 4, MOST - 3);
        /** Distances less 1. */
        static final Extras DISTANCES = new Extras(30, 2, -1);

        private final int[] first;
        private final int[] bits;
        private final byte[] near = new byte[256];
        private final byte[] far = new byte[256];

        /**
         * The symbols.
         *
         * @param doubling how many follow one another with as many bits; the first of them twice as many with none
         * @param alone a number that the last symbol stands for alone; −1 for none
         */
        Extras(int symbols, int doubling, int alone) {
            first = new int[symbols];
            bits = new int[symbols];
            int number = 0;
            for (int symbol = 0; symbol < symbols; symbol++) {
                boolean isAlone = alone >= 0 && symbol == symbols - 1;
                first[symbol] = isAlone ? alone : number;
                bits[symbol] = isAlone ? 0 : Math.max(0, symbol / doubling - 1);
                for (int n = first[symbol]; n < first[symbol] + (1 << bits[symbol]); n++) {
                    if (n < near.length) {
                        near[n] = (byte) symbol;
                    }
                    far[Math.min(far.length - 1, n >> 7)] = (byte) symbol;
                }
                number += 1 << bits[symbol];
            }
        }

        int symbol(int number) {
            return number < near.length ? near[number] : far[number >> 7];
        }

        int bits(int symbol) {
            return bits[symbol];
        }

        int rest(int symbol, int number) {
            return number - first[symbol];
        }
    }
}

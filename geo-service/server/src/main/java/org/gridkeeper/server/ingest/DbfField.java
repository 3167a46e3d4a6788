// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dBase table.
 *
 * @param name as it lies in the file, in the file's encoding
 * @param type C, N, F, L, D, I, B, O, @ or T; what has another is not read
 * @param offset of its first byte in a row
 */
record DbfField(Bytes name, char type, int offset, int length) {

    /** A piece of a row, which the next row may overwrite. */
    static final class Bytes {
        private final byte[] array;
        private final int from;
        private final int to;

        Bytes(byte[] array, int from, int to) {
            this.array = array;
            this.from = from;
            this.to = to;
        }

        int length() {
            return to - from;
        }

        boolean isAscii() {
            for (int i = from; i < to; i++) {
                if (array[i] < 0) {
                    return false;
                }
            }
            return true;
        }

        /** Without so many bytes at the end. */
        ByteBuffer buffer(int without) {
            return ByteBuffer.wrap(array, from, length() - without);
        }

        String text(Charset charset) {
            return new String(array, from, length(), charset);
        }
    }

    boolean isText() {
        return type == 'C';
    }

    boolean isRead() {
        return "CNFLDIBO@T".indexOf(type) >= 0;
    }

    /** The bytes of a text, without the blanks and zeros that fill it up. */
    Bytes trimmed(byte[] row) {
        return trimmed(row, offset, offset + length);
    }

    static Bytes trimmed(byte[] row, int from, int end) {
        int to = from;
        while (to < end && row[to] != 0) {
            to++;
        }
        while (to > from && row[to - 1] == ' ') {
            to--;
        }
        return new Bytes(row, from, to);
    }

    /** String, Long, Double or Boolean; null for none. */
    @Nullable
    Object value(byte[] row, DbfEncoding encoding) throws RowFault {
        return switch (type) {
            case 'C' -> emptyToNull(encoding.text(this, trimmed(row)));
            case 'N', 'F' -> number(ascii(row));
            case 'L' -> truth(ascii(row));
            case 'D' -> date(ascii(row));
            default -> binary(ByteBuffer.wrap(row, offset, length).order(ByteOrder.LITTLE_ENDIAN));
        };
    }

    private static @Nullable String emptyToNull(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private String ascii(byte[] row) {
        return trimmed(row).text(StandardCharsets.ISO_8859_1).strip();
    }

    /** Stars stand for a number that did not fit its column. */
    private static @Nullable Object number(String text) throws RowFault {
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("*")) {
            throw new RowFault("bad-number", "'%s' stands where a number did not fit its column".formatted(text));
        }
        if (text.matches("[+-]?\\d{1,18}")) {
            return Long.parseLong(text);
        }
        return ValueText.real("a number", text.replace(',', '.'), "bad-number");
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> true;
            case "F", "f", "N", "n" -> false;
            default -> null;
        };
    }

    private static @Nullable String date(String text) {
        boolean date = text.matches("\\d{8}") && !text.equals("00000000");
        return date ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : emptyToNull(text);
    }

    private @Nullable Object binary(ByteBuffer in) {
        if (type == 'I' && length == 4) {
            return (long) in.getInt();
        }
        if (length != 8) {
            return null;
        }
        if (type == 'B' || type == 'O') {
            return in.getDouble();
        }
        int day = in.getInt();
        int millis = in.getInt();
        if (day <= 0) {
            return null;
        }
        return LocalDateTime.of(1970, 1, 1, 0, 0)
                .with(JulianFields.JULIAN_DAY, day)
                .plus(millis, ChronoUnit.MILLIS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}

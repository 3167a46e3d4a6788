// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dBase table (<a href="https://www.loc.gov/preservation/digital/formats/fdd/fdd000325.shtml">DBF</a>) one
 * after the other, as bytes. Memo files are not read.
 */
final class DbfRows {

    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final byte FIELDS_END = 0x0D;
    private static final byte FILE_END = 0x1A;

    private final InputStream in;
    private final String file;
    private final List<DbfField> fields = new ArrayList<>();
    private final byte[] row;
    private final int languageDriver;
    private final long rows;
    private long number;

    DbfRows(InputStream in, String file) throws IOException {
        this.in = in;
        this.file = file;
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < HEADER_BYTES) {
            throw damaged("it is cut off in its header");
        }
        rows = header.getInt(4) & 0xFFFFFFFFL;
        int headerBytes = header.getShort(8) & 0xFFFF;
        int rowBytes = header.getShort(10) & 0xFFFF;
        languageDriver = header.get(29) & 0xFF;
        byte[] list = in.readNBytes(Math.max(0, headerBytes - HEADER_BYTES));
        if (headerBytes <= HEADER_BYTES || list.length < headerBytes - HEADER_BYTES || rowBytes < 1) {
            throw damaged("it is cut off in its list of columns");
        }
        row = new byte[rowBytes];
        int offset = 1;
        for (int at = 0; at + FIELD_BYTES <= list.length && list[at] != FIELDS_END; at += FIELD_BYTES) {
            int length = list[at + 16] & 0xFF;
            char type = (char) list[at + 11];
            // Long texts have the higher byte of their length where numbers have their decimals.
            length += type == 'C' ? (list[at + 17] & 0xFF) << 8 : 0;
            fields.add(new DbfField(DbfField.trimmed(list, at, at + 11), type, offset, length));
            offset += length;
        }
        if (offset > rowBytes) {
            throw damaged("its columns have %d bytes and its rows %d".formatted(offset, rowBytes));
        }
    }

    private ImportFailedException damaged(String why) {
        return new ImportFailedException(
                "%s is damaged: %s; send all parts of the Shapefile again".formatted(file, why));
    }

    List<DbfField> fields() {
        return List.copyOf(fields);
    }

    /** What the header says of the encoding: the language driver's number. */
    int languageDriver() {
        return languageDriver;
    }

    /** The next row, which is overwritten by the one after it; null after the last. */
    byte @Nullable [] next() throws IOException {
        if (number >= rows) {
            return null;
        }
        int n = in.readNBytes(row, 0, row.length);
        if (n == 0 || (n == 1 && row[0] == FILE_END)) {
            throw damaged("it is cut off after row %d of %d".formatted(number, rows));
        }
        number++;
        if (n < row.length) {
            throw damaged("it is cut off in row %d of %d".formatted(number, rows));
        }
        return row;
    }

    static boolean isDeleted(byte[] row) {
        return row[0] == '*';
    }

    /** A row that nothing overwrites, for the file of rejected rows. */
    static byte[] copy(byte[] row) {
        return Arrays.copyOf(row, row.length);
    }
}

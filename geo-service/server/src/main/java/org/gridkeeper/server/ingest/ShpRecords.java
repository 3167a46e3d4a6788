// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The records of a {@code .shp} file one after the other, as bytes. */
final class ShpRecords {

    private static final int FILE_CODE = 9994;
    private static final int HEADER_BYTES = 100;

    /** Longest record; a border of four million points. */
    private static final int MOST_BYTES = 4 * SourceFile.ROW_LIMIT;

    private final DataInputStream in;
    private final String file;
    private long bytes;
    private long number;

    ShpRecords(InputStream in, String file) throws IOException {
        this.in = new DataInputStream(in);
        this.file = file;
        byte[] header = this.in.readNBytes(HEADER_BYTES);
        int code = header.length < 4 ? 0 : ((header[2] & 0xFF) << 8) | (header[3] & 0xFF);
        if (header.length < HEADER_BYTES || code != FILE_CODE || header[0] != 0 || header[1] != 0) {
            throw new ImportFailedException(
                    "%s is no .shp file; send all parts of the Shapefile again".formatted(file));
        }
        bytes = HEADER_BYTES;
    }

    long bytes() {
        return bytes;
    }

    /** The content of the next record; null after the last. */
    byte @Nullable [] next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        number++;
        try {
            // The rest of the record's number, then its length in words of two bytes.
            in.skipNBytes(3);
            int words = in.readInt();
            if (words < 2 || words > MOST_BYTES / 2) {
                throw new ImportFailedException(
                        "%s is damaged: record %d would have %,d bytes".formatted(file, number, 2L * words));
            }
            byte[] content = new byte[words * 2];
            in.readFully(content);
            bytes += 8 + content.length;
            return content;
        } catch (EOFException e) {
            throw new ImportFailedException(
                    "%s is cut off in record %d; fetch all parts of the Shapefile again".formatted(file, number), e);
        }
    }
}

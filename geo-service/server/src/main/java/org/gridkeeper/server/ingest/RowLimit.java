// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a reader when a single row goes on for longer than {@link SourceFile#ROW_LIMIT}. */
final class RowLimit extends FilterReader {

    private long sinceRow;

    RowLimit(Reader in) {
        super(in);
    }

    void nextRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        add(1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        add(n);
        return n;
    }

    private void add(int n) throws IOException {
        sinceRow += n;
        if (sinceRow > SourceFile.ROW_LIMIT) {
            throw new IOException("a row is longer than %d MB".formatted(SourceFile.ROW_LIMIT >> 20));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for a reader that goes back and forth in it: itself, or unpacked into a temporary file until it is closed. */
record LocalCopy(Path path, boolean temporary) implements Closeable {

    /** What a gzipped file may grow to without being looked at. */
    private static final long FREE_BYTES = 64L << 20;

    private static final int MOST_RATIO = 200;

    /** Unpacks a stream; refuses one that grows out of all proportion to {@code packedBytes}. */
    static LocalCopy unpack(Path source, InputStream in, long packedBytes) throws IOException {
        Path copy = Files.createTempFile("gridkeeper-", ".import");
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            long most = Math.max(FREE_BYTES, MOST_RATIO * packedBytes);
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw new ImportFailedException(
                            "%s unpacks to more than %d times its size, as no map does; unpack it and look at it first"
                                    .formatted(source, MOST_RATIO));
                }
                out.write(buffer, 0, n);
            }
            done = true;
            return new LocalCopy(copy, true);
        } finally {
            if (!done) {
                Files.deleteIfExists(copy);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}

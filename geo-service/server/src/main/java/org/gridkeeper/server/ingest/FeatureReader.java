// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.util.function.LongConsumer;

/** Reads one file format row by row; every Spring bean of this type is a format that can be imported. */
interface FeatureReader {

    /** Whether the file is of this format, judged by its name and its beginning. */
    boolean reads(SourceFile file);

    /** Whether a file may hold several tables, of which one is to be named. */
    default boolean hasTables() {
        return false;
    }

    /**
     * Gives every row to the sink in the order of the file, and tells how many bytes of it were read so far.
     *
     * @throws ImportFailedException when what is wrong makes the rest of the file unreadable
     */
    void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException;
}

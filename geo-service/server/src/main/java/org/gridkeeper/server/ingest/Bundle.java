// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files that arrive together, in a folder or an archive; read where they are and never written anywhere. */
interface Bundle extends Closeable {

    /** Names of all files, with the folders they are in. */
    List<String> names();

    /** How many bytes a file has. */
    long size(String name);

    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;
}

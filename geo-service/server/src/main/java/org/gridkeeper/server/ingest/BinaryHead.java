// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.charset.StandardCharsets;

/** Tells by its first bytes a file that is not text, so that no encoding is looked for in it. */
final class BinaryHead {

    static final String ZIP = "PK\3\4";
    static final String SQLITE = "SQLite format 3\0";

    private BinaryHead() {}

    static boolean isOne(byte[] head, int length) {
        String start = new String(head, 0, Math.min(length, SQLITE.length()), StandardCharsets.ISO_8859_1);
        return start.startsWith(ZIP) || start.startsWith(SQLITE);
    }
}

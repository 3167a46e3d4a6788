// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/** An import or a grid that could not be done; nothing of it was stored. */
public final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportFailedException(String message) {
        super(message);
    }

    ImportFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

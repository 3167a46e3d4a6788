// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/** What was asked for cannot be done as asked; the message names the remedy. */
public final class ImportArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportArgumentException(String message) {
        super(message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

/** What was asked for cannot be exported as asked; the message names the remedy. */
public final class ExportArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExportArgumentException(String message) {
        super(message);
    }
}

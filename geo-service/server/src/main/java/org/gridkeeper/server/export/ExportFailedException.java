// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import org.jspecify.annotations.Nullable;

/** An export that could not be done; no file was left behind. */
public final class ExportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExportFailedException(String message) {
        this(message, null);
    }

    ExportFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

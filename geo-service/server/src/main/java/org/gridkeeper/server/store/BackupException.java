// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import org.jspecify.annotations.Nullable;

/** A backup that cannot be written or put back; the message says why and what to do. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String message) {
        this(message, null);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

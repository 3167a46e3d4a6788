// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import org.jspecify.annotations.Nullable;

/** Another writer holds the database for longer than the store waits; the same call may succeed later. */
public final class StoreBusyException extends StoreException {

    StoreBusyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

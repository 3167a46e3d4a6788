// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** The database could not do what was asked of it. */
public class StoreException extends RuntimeException {

    /** Lock not available, deadlock, serialization failure. */
    private static final Set<String> BUSY_STATES = Set.of("55P03", "40P01", "40001");

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreException of(String doing, SQLException cause) {
        if (isBusy(cause)) {
            return new StoreBusyException(
                    "%s: another writer holds the database; try again when it has finished".formatted(doing), cause);
        }
        if (cause instanceof SQLTransientConnectionException) {
            return new StoreBusyException("%s: no connection to the database".formatted(doing), cause);
        }
        return new StoreException("%s: %s".formatted(doing, cause.getMessage()), cause);
    }

    private static boolean isBusy(SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            int code = sqlite.getErrorCode() & 0xff;
            return code == SQLITE_BUSY || code == SQLITE_LOCKED;
        }
        String state = cause.getSQLState();
        return state != null && BUSY_STATES.contains(state);
    }
}

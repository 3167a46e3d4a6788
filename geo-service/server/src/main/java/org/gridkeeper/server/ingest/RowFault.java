// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/** Stops the reading of one row, which then is counted as {@link Rejected}; it carries no stack, since rows are many. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    RowFault(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Rejected at(long line, String raw) {
        return new Rejected(line, reason, detail(), raw);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/** The change log, or what it tells of, was changed behind Gridkeeper's back; the message says where. */
public final class LogBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogBrokenException(String message) {
        super(message);
    }
}

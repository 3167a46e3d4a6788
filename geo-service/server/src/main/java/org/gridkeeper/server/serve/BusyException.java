// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** The server cannot answer now, but can soon. */
final class BusyException extends RuntimeException {
    BusyException(String message) {
        super(message);
    }
}

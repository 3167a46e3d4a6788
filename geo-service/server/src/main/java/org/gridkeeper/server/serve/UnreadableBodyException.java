// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** A body that is not JSON, or not of the form that is expected. */
final class UnreadableBodyException extends RuntimeException {
    UnreadableBodyException(String message) {
        super(message);
    }
}

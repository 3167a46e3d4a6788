// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** An element of this id is there already. */
final class ConflictException extends RuntimeException {
    ConflictException(String message) {
        super(message);
    }
}

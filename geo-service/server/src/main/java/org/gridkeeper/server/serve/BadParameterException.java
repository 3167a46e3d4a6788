// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** A request that cannot be answered because of how it is put; the message says what would be right. */
final class BadParameterException extends RuntimeException {
    BadParameterException(String message) {
        super(message);
    }
}

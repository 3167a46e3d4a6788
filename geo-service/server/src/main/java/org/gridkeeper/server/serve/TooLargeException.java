// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** More than one request may bring; the message names the bound and what takes more. */
final class TooLargeException extends RuntimeException {
    TooLargeException(String message) {
        super(message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

/** An address that names no tile. */
public final class BadTileNameException extends RuntimeException {
    BadTileNameException(String message) {
        super(message);
    }
}

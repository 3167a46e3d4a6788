// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

/** Tiles were asked for or taken away that there cannot be. */
public final class SeedException extends RuntimeException {
    SeedException(String message) {
        super(message);
    }
}

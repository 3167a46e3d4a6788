// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

/** Whoever asked has gone away: nobody is left to be answered. */
public final class ClientGoneException extends RuntimeException {
    ClientGoneException() {
        super("the client did not wait for its answer");
    }
}

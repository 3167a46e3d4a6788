// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

/** There is more to draw than can be drawn in time, or what is needed for it is not there yet. */
public final class BusyException extends RuntimeException {
    public BusyException(String message) {
        super(message);
    }
}

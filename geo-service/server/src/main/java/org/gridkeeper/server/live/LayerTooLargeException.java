// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

/** A layer does not fit into the heap; the message says how much it needs. */
public final class LayerTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LayerTooLargeException(String message) {
        super(message);
    }
}

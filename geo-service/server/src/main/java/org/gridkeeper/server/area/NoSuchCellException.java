// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

/** There is no cell of this code now. */
public final class NoSuchCellException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchCellException(String code) {
        super("there is no cell '%s' now".formatted(code));
    }
}

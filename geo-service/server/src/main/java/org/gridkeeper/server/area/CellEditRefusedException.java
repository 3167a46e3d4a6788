// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

/** Cells cannot be changed as asked. */
public final class CellEditRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CellEditRefusedException(String message) {
        super(message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

/** Which codes are cells; known by whoever holds the areas. */
public interface CellCodes {

    boolean isCell(String code);
}

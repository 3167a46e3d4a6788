// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.util.Set;

/** Which codes are cells; known by whoever holds the areas. */
public interface CellCodes {

    boolean isCell(String code);

    /** Those codes and, of cells among them that have ended, the codes of the cells that have their ground now. */
    Set<String> withSuccessors(Set<String> codes);
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/** How a transaction holds the links between elements and the cells and buildings that they lie in. */
public enum LinkLock {
    /** For writers of elements: cells, buildings and the links of other layers stay as they are; others may write elements too. */
    SHARED,
    /** For whoever changes cells or buildings, or links everything anew: nobody else writes elements meanwhile. */
    EXCLUSIVE
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/** What putting a feature did. */
public enum PutResult {
    INSERTED,
    UPDATED,
    /** The same feature, link included, was there already; nothing was written. */
    UNCHANGED
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/** How widely a field may be shown; each level includes the ones before it. */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    RESTRICTED
}

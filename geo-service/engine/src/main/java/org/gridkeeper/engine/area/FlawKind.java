// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

/** What can be wrong with a coverage. */
public enum FlawKind {
    /** A ring crosses or touches itself, or is otherwise not the border of an area. */
    SELF_CROSSING,
    /** Two areas of a level cover the same ground. */
    OVERLAP,
    /** Ground of a community that none of its cells covers. */
    GAP,
    /** An area covers ground outside the one that it belongs to. */
    OUTSIDE
}

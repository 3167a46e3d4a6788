// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

/** How the building of a link was found. */
public enum LinkMethod {
    /** No building within reach, or an element that is not linked to buildings. */
    NONE,
    /** The place lies in the footprint. */
    INSIDE,
    /** The nearest footprint within reach. */
    NEAREST
}

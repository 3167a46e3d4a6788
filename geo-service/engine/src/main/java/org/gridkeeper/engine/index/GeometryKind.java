// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/** The geometry of a layer; each includes its multi-part form. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON,
    /** A register without a place of its own; its features have an empty geometry. */
    NONE
}

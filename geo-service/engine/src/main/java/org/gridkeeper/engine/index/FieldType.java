// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/** The type of a field: text, whole number, real number, or an instant. */
public enum FieldType {
    TEXT,
    INTEGER,
    REAL,
    TIME
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** The four levels of attention, Ⅰ red to Ⅳ blue, highest first. */
public enum ZoneLevel {
    RED,
    ORANGE,
    YELLOW,
    BLUE
}

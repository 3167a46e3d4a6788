// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

/** The rank of an area, with the digits of its code as GB/T 30428.1 lays them out (6 + 3 + 3 + 3). */
public enum Level {
    DIVISION(6),
    STREET(9),
    COMMUNITY(12),
    CELL(15);

    private final int codeLength;

    Level(int codeLength) {
        this.codeLength = codeLength;
    }

    public int codeLength() {
        return codeLength;
    }
}

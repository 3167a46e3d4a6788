// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** The four levels of attention, Ⅰ red to Ⅳ blue, highest first. */
public enum ZoneLevel {
    RED(0.05),
    ORANGE(0.15),
    YELLOW(0.40),
    BLUE(1);

    private final double share;

    ZoneLevel(double share) {
        this.share = share;
    }

    /**
     * The level of a place in the ranking: the first 5 % are red, the next 10 % orange, the next 25 % yellow. Each border
     * is rounded to the nearest whole cell.
     *
     * @param place 0 for the highest score of {@code cells}
     */
    static ZoneLevel of(int place, int cells) {
        for (ZoneLevel level : values()) {
            if (place < Math.round(level.share * cells)) {
                return level;
            }
        }
        return BLUE;
    }
}

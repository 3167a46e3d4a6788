// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

/**
 * The codes of areas as GB/T 30428.1 lays them out: 6 digits of the division (GB/T 2260), 3 of the street (GB/T
 * 10114), 3 of the community, 3 of the cell. Whether a code is in the national register is not checked.
 */
public final class AreaCodes {

    private static final int LEGACY_CELL_LENGTH = 14;

    private AreaCodes() {}

    /**
     * The level that a code belongs to, by its length.
     *
     * @throws IllegalArgumentException when the code is not one; the message names the wrong part
     */
    public static Level levelOf(String code) {
        for (Level level : Level.values()) {
            if (level.codeLength() == code.length()) {
                check(code, level);
                return level;
            }
        }
        if (code.length() == LEGACY_CELL_LENGTH) {
            throw new IllegalArgumentException(
                    "area code '%s' has 14 digits, the older form with a two-digit cell number: put a 0 before the last two"
                            .formatted(code));
        }
        throw new IllegalArgumentException(
                "area code '%s' has %d characters: a division has 6, a street 9, a community 12 and a cell 15"
                        .formatted(code, code.length()));
    }

    /** Code of the area one level up; empty for a division. Fails as {@link #levelOf} does. */
    public static String parentOf(String code) {
        Level level = levelOf(code);
        return switch (level) {
            case DIVISION -> "";
            case STREET -> code.substring(0, Level.DIVISION.codeLength());
            case COMMUNITY -> code.substring(0, Level.STREET.codeLength());
            case CELL -> code.substring(0, Level.COMMUNITY.codeLength());
        };
    }

    /**
     * Checks that a code is one of the given level.
     *
     * @throws IllegalArgumentException when it is not; the message names the wrong part
     */
    public static void check(String code, Level level) {
        if (code.length() != level.codeLength()) {
            throw new IllegalArgumentException("area code '%s' has %d characters; that of a %s has %d"
                    .formatted(code, code.length(), word(level), level.codeLength()));
        }
        int start = 0;
        for (Level part : Level.values()) {
            if (part.compareTo(level) > 0) {
                return;
            }
            checkPart(code, part, start);
            start = part.codeLength();
        }
    }

    private static void checkPart(String code, Level part, int start) {
        String digits = code.substring(start, part.codeLength());
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "area code '%s': the %s part '%s' (characters %d to %d) is not all digits"
                            .formatted(code, word(part), digits, start + 1, part.codeLength()));
        }
        // Registers fill a short code up with zeros; such a code names an area of a higher level.
        if (digits.chars().allMatch(c -> c == '0') && part != Level.CELL) {
            throw new IllegalArgumentException("area code '%s': the %s part '%s' (characters %d to %d) names no area"
                    .formatted(code, word(part), digits, start + 1, part.codeLength()));
        }
    }

    private static String word(Level level) {
        return switch (level) {
            case DIVISION -> "division";
            case STREET -> "street";
            case COMMUNITY -> "community";
            case CELL -> "cell";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The codes of areas as GB/T 30428.1 lays them out: 6 digits of the division (GB/T 2260), 3 of the street (GB/T
 * 10114), 3 of the community, 3 of the cell. Two other forms of a cell's code are taken as they are: the older one of 14
 * digits with a sequence of two, and that of a professional grid (CJ/T 349) of 20, which puts 6 digits of the object
 * before and has a sequence of two. Whether a code is in the national register is not checked.
 */
public final class AreaCodes {

    private static final int OLDER_CELL_LENGTH = 14;
    private static final int PROFESSIONAL_CELL_LENGTH = 20;
    private static final int OBJECT_DIGITS = 6;
    private static final int LAST_CELL = 999;

    private AreaCodes() {}

    /**
     * The level that a code belongs to, by its length.
     *
     * @throws IllegalArgumentException when the code is not one; the message names the wrong part
     */
    public static Level levelOf(String code) {
        for (Level level : Level.values()) {
            if (hasLengthOf(code, level)) {
                check(code, level);
                return level;
            }
        }
        throw new IllegalArgumentException(
                "area code '%s' has %d characters: a division has 6, a street 9, a community 12 and a cell 15 (14 in the older form, 20 in a professional grid)"
                        .formatted(code, code.length()));
    }

    /** Code of the area one level up; empty for a division. Fails as {@link #levelOf} does. */
    public static String parentOf(String code) {
        Level level = levelOf(code);
        return switch (level) {
            case DIVISION -> "";
            case STREET -> code.substring(0, Level.DIVISION.codeLength());
            case COMMUNITY -> code.substring(0, Level.STREET.codeLength());
            case CELL -> code.substring(firstDigit(code), firstDigit(code) + Level.COMMUNITY.codeLength());
        };
    }

    /**
     * Checks that a code is one of the given level.
     *
     * @throws IllegalArgumentException when it is not; the message names the wrong part
     */
    public static void check(String code, Level level) {
        if (!hasLengthOf(code, level)) {
            throw new IllegalArgumentException("area code '%s' has %d characters; that of a %s has %d"
                    .formatted(code, code.length(), word(level), level.codeLength()));
        }
        int start = firstDigit(code);
        if (start > 0) {
            checkPart(code, "object", 0, start);
        }
        int offset = start;
        for (Level part : Level.values()) {
            if (part.compareTo(level) > 0) {
                return;
            }
            int end = part == Level.CELL ? code.length() : offset + part.codeLength();
            checkPart(code, word(part), start, end);
            start = end;
        }
    }

    /**
     * Codes for new cells of a community: the numbers after the highest that was ever used, and then those that were left
     * out. A code that was used once is not given again.
     *
     * @param used codes of cells, past and present ones; those of other communities do not matter
     * @throws IllegalArgumentException when the community has not so many left
     */
    public static List<String> nextCells(String community, Set<String> used, int count) {
        int highest = 0;
        for (int n = 1; n <= LAST_CELL; n++) {
            highest = used.contains(cell(community, n)) ? n : highest;
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < LAST_CELL && codes.size() < count; i++) {
            String code = cell(community, (highest + i) % LAST_CELL + 1);
            if (!used.contains(code)) {
                codes.add(code);
            }
        }
        if (codes.size() < count) {
            throw new IllegalArgumentException(
                    "community %s has %d codes of cells left that were never used, and %d are needed: three digits number 999"
                            .formatted(community, codes.size(), count));
        }
        return List.copyOf(codes);
    }

    private static String cell(String community, int number) {
        String digits = String.valueOf(number);
        return community + "0".repeat(3 - digits.length()) + digits;
    }

    /** Whether a code has as many characters as those of a level. */
    public static boolean hasLengthOf(String code, Level level) {
        return code.length() == level.codeLength()
                || (level == Level.CELL
                        && (code.length() == OLDER_CELL_LENGTH || code.length() == PROFESSIONAL_CELL_LENGTH));
    }

    private static int firstDigit(String code) {
        return code.length() == PROFESSIONAL_CELL_LENGTH ? OBJECT_DIGITS : 0;
    }

    private static void checkPart(String code, String part, int start, int end) {
        String digits = code.substring(start, end);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "area code '%s': the %s part '%s' (characters %d to %d) is not all digits"
                            .formatted(code, part, digits, start + 1, end));
        }
        // Registers fill a short code up with zeros; such a code names an area of a higher level.
        if (digits.chars().allMatch(c -> c == '0') && !part.equals("cell")) {
            throw new IllegalArgumentException("area code '%s': the %s part '%s' (characters %d to %d) names no area"
                    .formatted(code, part, digits, start + 1, end));
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

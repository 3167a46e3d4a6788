// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The 16 digits of a component (部件) as both editions lay them out: 6 of the division (GB/T 2260), 2 of the major class,
 * then 2 of the minor class and 6 of the sequence (GB/T 30428.2-2013), or 3 and 5 (the newer edition). The digits alone do
 * not tell the edition; the class of the component does. Whether the division exists is not checked.
 *
 * @param classCode major and minor class together, 4 digits or 5
 */
public record ComponentCode(Layout layout, String division, String classCode, String sequence) {

    /** How an edition divides the digits after the division. */
    public enum Layout {
        MINOR_OF_TWO(4),
        MINOR_OF_THREE(5);

        private final int classLength;

        Layout(int classLength) {
            this.classLength = classLength;
        }

        public int classLength() {
            return classLength;
        }

        /** The layout whose classes are as long as this one; empty when none are. */
        public static Optional<Layout> ofClass(String classCode) {
            return Arrays.stream(values())
                    .filter(layout -> layout.classLength == classCode.length())
                    .findFirst();
        }
    }

    private static final int LENGTH = 16;
    private static final int DIVISION = 6;
    private static final int MAJOR = 2;

    /**
     * Reads a code of a known edition.
     *
     * @throws IllegalArgumentException when it is not one; the message names the wrong part
     */
    public static ComponentCode parse(String code, Layout layout) {
        if (code.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "component id '%s' has %d characters, not 16".formatted(code, code.length()));
        }
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("component id '%s' is not all digits".formatted(code));
        }
        int end = DIVISION + layout.classLength;
        try {
            AreaCodes.check(code.substring(0, DIVISION), Level.DIVISION);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("component id '%s': %s".formatted(code, e.getMessage()), e);
        }
        requireSome(code, "major class", DIVISION, DIVISION + MAJOR);
        requireSome(code, "minor class", DIVISION + MAJOR, end);
        requireSome(code, "sequence", end, LENGTH);
        return new ComponentCode(
                layout, code.substring(0, DIVISION), code.substring(DIVISION, end), code.substring(end));
    }

    /** Every edition in which the digits make sense; empty when they make sense in none. */
    public static List<ComponentCode> readings(String code) {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> {
                    try {
                        return Optional.of(parse(code, layout)).stream();
                    } catch (IllegalArgumentException e) {
                        return Optional.<ComponentCode>empty().stream();
                    }
                })
                .toList();
    }

    private static void requireSome(String code, String part, int from, int to) {
        String digits = code.substring(from, to);
        if (digits.chars().allMatch(c -> c == '0')) {
            throw new IllegalArgumentException("component id '%s': the %s part '%s' (characters %d to %d) is 0"
                    .formatted(code, part, digits, from + 1, to));
        }
    }
}

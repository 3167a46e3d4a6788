// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Finds a citizen's number (GB 11643, 18 characters) in a text, also inside longer text and in full-width digits: a birth
 * date that can be one and the right check character. Numbers of 15 digits and passports are not found.
 */
public final class CitizenNumber {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2100;
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';

    private CitizenNumber() {}

    /** Whether a text holds such a number that is not a part of a longer one. */
    public static boolean isIn(String given) {
        String text = plain(given);
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                run++;
                continue;
            }
            boolean x = (c == 'x' || c == 'X') && run == LENGTH - 1;
            int end = x ? i + 1 : i;
            boolean ends = end >= text.length() || !isWord(text.charAt(end));
            boolean begins = end == LENGTH || (end > LENGTH && !isWord(text.charAt(end - LENGTH - 1)));
            if ((x || run == LENGTH) && begins && ends && isNumber(text.substring(end - LENGTH, end))) {
                return true;
            }
            run = 0;
        }
        return false;
    }

    /** A text with full-width digits, letters and signs as the plain ones; of the same length. */
    public static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE && c <= LAST_WIDE) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, (char) (c - FIRST_WIDE + '!'));
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNumber(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        char check = Character.toUpperCase(number.charAt(LENGTH - 1));
        return number.charAt(0) != '0' && CHECKS.charAt(sum % 11) == check && isDay(number.substring(6, 14));
    }

    private static boolean isDay(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            var unused =
                    LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

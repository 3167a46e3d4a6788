// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

/** Unified social credit codes with the check characters of GB 32100 and, inside them, of GB 11714. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** @param kind two characters: registering office and kind of body, such as {@code 91} for an enterprise */
    static String of(String kind, String division, int sequence) {
        String organisation = "%08d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ORGANISATION_WEIGHTS[i] * (organisation.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        String head = kind + division + organisation + (check == 10 ? "X" : String.valueOf(check));
        return head + ALPHABET.charAt((31 - weightedSum(head) % 31) % 31);
    }

    static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && ALPHABET.charAt((31 - weightedSum(code.substring(0, 17)) % 31) % 31) == code.charAt(17);
    }

    private static int weightedSum(String head) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(head.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return sum;
    }
}

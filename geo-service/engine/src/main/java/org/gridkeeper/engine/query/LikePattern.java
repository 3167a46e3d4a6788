// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

/**
 * The pattern of LIKE: {@code %} stands for any text, {@code _} for one character, a backslash takes the next one as it
 * is. The time of a match grows with the product of the two lengths at most.
 */
final class LikePattern {

    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;

    private final int[] pattern;

    LikePattern(String text) {
        int[] points = text.codePoints().toArray();
        int[] parts = new int[points.length];
        int n = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\\' && i + 1 < points.length) {
                parts[n++] = points[++i];
            } else {
                parts[n++] = points[i] == '%' ? ANY_TEXT : points[i] == '_' ? ANY_CHARACTER : points[i];
            }
        }
        pattern = java.util.Arrays.copyOf(parts, n);
    }

    /** Goes back to the last {@code %} alone, which is enough. */
    boolean matches(String text) {
        int[] points = text.codePoints().toArray();
        int at = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (at < points.length) {
            if (p < pattern.length && (pattern[p] == ANY_CHARACTER || pattern[p] == points[at])) {
                at++;
                p++;
            } else if (p < pattern.length && pattern[p] == ANY_TEXT) {
                star = p++;
                resume = at;
            } else if (star >= 0) {
                p = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == ANY_TEXT) {
            p++;
        }
        return p == pattern.length;
    }
}

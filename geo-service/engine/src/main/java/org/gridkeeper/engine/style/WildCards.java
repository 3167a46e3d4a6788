// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/**
 * A pattern of {@code PropertyIsLike}: letters, one of any letter, any number of any letters. The time to match grows as
 * the length of the text times that of the pattern at worst; nothing is tried over and over.
 */
record WildCards(List<Integer> codes, boolean matchCase) {

    private static final int ONE = -1;
    private static final int MANY = -2;

    WildCards {
        codes = List.copyOf(codes);
    }

    /** The special characters of a pattern, one each. */
    record Signs(char many, char one, char escape) {}

    static WildCards of(String pattern, Signs signs, boolean matchCase) {
        String plain = matchCase ? pattern : Values.folded(pattern);
        List<Integer> codes = new java.util.ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == signs.escape && i + 1 < plain.length()) {
                codes.add((int) plain.charAt(++i));
            } else if (c == signs.many) {
                if (codes.isEmpty() || codes.get(codes.size() - 1) != MANY) {
                    codes.add(MANY);
                }
            } else {
                codes.add(c == signs.one ? ONE : c);
            }
        }
        return new WildCards(codes, matchCase);
    }

    /** Only the last run of any letters is ever tried anew: an earlier one that fits need not fit otherwise. */
    boolean matches(String text) {
        String plain = matchCase ? text : Values.folded(text);
        int at = 0;
        int code = 0;
        int many = -1;
        int resume = 0;
        while (at < plain.length()) {
            int wanted = code < codes.size() ? codes.get(code) : 0;
            if (code < codes.size() && wanted == MANY) {
                many = code++;
                resume = at;
            } else if (code < codes.size() && (wanted == ONE || wanted == plain.charAt(at))) {
                code++;
                at++;
            } else if (many >= 0) {
                code = many + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (code < codes.size() && codes.get(code) == MANY) {
            code++;
        }
        return code == codes.size();
    }
}

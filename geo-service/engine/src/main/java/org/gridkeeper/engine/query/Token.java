// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param text of a name or a text without its quotes, else as it is written
 * @param from of its first character, from 0
 * @param to after its last character
 */
record Token(Type type, String text, int from, int to) {

    enum Type {
        NAME,
        /** A name in double quotes, which is never a keyword. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    /** As messages count it, from 1. */
    int position() {
        return from + 1;
    }

    boolean isWord(String keyword) {
        return type == Type.NAME && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean isSymbol(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    /** As a message names it. */
    String described() {
        return switch (type) {
            case END -> "the end";
            case TEXT -> "the text '%s'".formatted(text);
            default -> "'%s'".formatted(text);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a filter into words. */
final class Tokens {

    private static final List<String> SYMBOLS = List.of("<>", "<=", ">=", "=", "<", ">", "(", ")", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** Every word, and the end after them. */
    static List<Token> of(String text) {
        return new Tokens(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                quoted(Token.Type.TEXT, c);
            } else if (c == '"') {
                quoted(Token.Type.QUOTED_NAME, c);
            } else if (Character.isUnicodeIdentifierStart(text.codePointAt(at)) || c == '_' || c == ':') {
                name();
            } else if (isDigit(at) || ((c == '.' || c == '-' || c == '+') && (isDigit(at + 1) || isDigit(at + 2)))) {
                number();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Type.END, "", at, at));
        return tokens;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** A quote inside is written twice, or in a text after a backslash. */
    private void quoted(Token.Type type, char quote) {
        int from = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean pair = at + 1 < text.length() && text.charAt(at + 1) == quote;
            if ((c == quote || (c == '\\' && type == Token.Type.TEXT)) && pair) {
                inside.append(quote);
                at += 2;
            } else if (c == quote) {
                tokens.add(new Token(type, inside.toString(), from, ++at));
                return;
            } else {
                inside.append(c);
                at++;
            }
        }
        throw new Cql2Exception(from + 1, "the quote %s is never closed".formatted(quote));
    }

    private void name() {
        int from = at;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean part = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
            if (!part && c != '.' && c != ':') {
                break;
            }
            at += Character.charCount(c);
        }
        tokens.add(new Token(Token.Type.NAME, text.substring(from, at), from, at));
    }

    private void number() {
        int from = at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean signed = (c == '-' || c == '+') && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
            if (!isDigit(at) && c != '.' && c != 'e' && c != 'E' && !signed) {
                break;
            }
            at++;
        }
        tokens.add(new Token(Token.Type.NUMBER, text.substring(from, at), from, at));
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Type.SYMBOL, symbol, at, at + symbol.length()));
                at += symbol.length();
                return;
            }
        }
        throw new Cql2Exception(at + 1, "'%s' has no meaning here".formatted(Character.toString(text.codePointAt(at))));
    }
}

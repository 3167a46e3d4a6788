// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula: one that begins with = + - or @, or with an apostrophe before them,
 * gets an apostrophe in front, which the import takes away again. Numbers stay as they are.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private FormulaGuard() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}

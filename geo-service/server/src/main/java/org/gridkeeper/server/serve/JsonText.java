// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** What the texts of a JSON body may not have, whatever they are for. */
final class JsonText {

    private static final String NUL = "u0000";

    private JsonText() {}

    /**
     * Refuses the letter NUL, which JSON can write in one way only: PostgreSQL takes no text that has it.
     *
     * @param json in UTF-8, 16 or 32: the zero bytes of the last two are passed over
     */
    static void requireNoNul(byte[] json) {
        int matched = -1;
        for (byte b : json) {
            if (b == 0) {
                continue;
            }
            if (matched < 0) {
                matched = b == '\\' ? 0 : -1;
            } else if (b == NUL.charAt(matched)) {
                matched++;
                if (matched == NUL.length()) {
                    throw new UnreadableBodyException("a text of the body has the letter NUL, which no text here has");
                }
            } else {
                // After a backslash the next letter is taken, be it another backslash.
                matched = matched > 0 && b == '\\' ? 0 : -1;
            }
        }
    }
}

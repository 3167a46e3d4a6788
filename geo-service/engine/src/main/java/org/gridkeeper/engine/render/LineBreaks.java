// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines: at line feeds, and where a line would be too long at spaces or beside ideographs.
 *
 * @param width the longest line in em; 0 for any
 */
record LineBreaks(Glyphs glyphs, double width) {

    List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            wrap(line.strip(), lines);
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private void wrap(String line, List<String> lines) {
        String rest = line;
        while (width > 0 && glyphs.width(rest) > width) {
            int end = lastBreak(rest);
            if (end >= rest.length()) {
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
    }

    /** The end of the longest beginning that fits; of the shortest when none does. */
    private int lastBreak(String text) {
        int best = -1;
        double used = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (i > 0 && mayBreak(text.codePointBefore(i), codePoint)) {
                if (used > width && best >= 0) {
                    return best;
                }
                best = i;
                if (used > width) {
                    return best;
                }
            }
            used += codePoint == ' ' ? 0 : glyphs.outline(codePoint).advance();
            i = next;
        }
        return best < 0 || used <= width ? text.length() : best;
    }

    private static boolean mayBreak(int before, int after) {
        boolean space = before == ' ' || after == ' ';
        boolean ideographs = Character.isIdeographic(before) || Character.isIdeographic(after);
        return space || (ideographs && Character.isLetterOrDigit(after));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

/** A style that cannot be used: what is wrong, in which element, on which line. */
public final class StyleException extends RuntimeException {

    private final String element;
    private final int line;

    StyleException(String style, String element, int line, String reason) {
        super("%s, line %d, element %s: %s".formatted(style, line, element, reason));
        this.element = element;
        this.line = line;
    }

    /** Local name of the element at fault; empty when the file is no XML at all. */
    public String element() {
        return element;
    }

    /** Counted from 1; 0 when unknown. */
    public int line() {
        return line;
    }
}

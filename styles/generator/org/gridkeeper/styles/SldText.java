// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import org.jspecify.annotations.Nullable;

/** Indented XML, written from its first line to its last. */
final class SldText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private int depth;

    SldText line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    void open(String tag) {
        line('<' + tag + '>');
        depth++;
    }

    void close(String name) {
        depth--;
        line("</" + name + '>');
    }

    void leaf(String name, String value) {
        line("<%1$s>%2$s</%1$s>".formatted(name, escaped(value)));
    }

    /** Nothing for a parameter without a value. */
    void css(String name, @Nullable String value) {
        if (value != null) {
            line("<CssParameter name=\"%s\">%s</CssParameter>".formatted(name, escaped(value)));
        }
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

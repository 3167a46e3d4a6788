// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with one feature, field by field; gathered, so that all of it can be told at once. For one thread. */
public final class Problems {

    private static final int VALUE_CHARS = 200;

    /**
     * One fault.
     *
     * @param field its name, or {@code id}, {@code geometry}, {@code properties}, {@code link}
     * @param value what was given, cut after 200 characters; empty when nothing was
     * @param reason what is wrong and what would be right
     */
    public record Problem(String field, String value, String reason) {}

    private final List<Problem> found = new ArrayList<>();

    public void add(String field, @Nullable Object value, String reason) {
        String text = value == null ? "" : value.toString();
        found.add(
                new Problem(field, text.length() > VALUE_CHARS ? text.substring(0, VALUE_CHARS) + "…" : text, reason));
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.LayerSchema;

/** The codes of tags that elements list in their field of tags, apart by spaces, commas or semicolons. */
final class TagCodes {

    static final String FIELD = "tags";

    private static final String BETWEEN = "[\\s,;，；、]+";

    private TagCodes() {}

    static boolean areIn(LayerSchema schema) {
        return schema.findField(FIELD).isPresent();
    }

    static List<String> of(String text) {
        return Arrays.stream(text.split(BETWEEN, -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The text as it is when it names none of the codes, and else what is left of it. */
    static String without(Set<String> codes, String text) {
        List<String> named = of(text);
        return named.stream().noneMatch(codes::contains)
                ? text
                : named.stream().filter(code -> !codes.contains(code)).collect(Collectors.joining(","));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows of a layer are wanted, in order of their keys.
 *
 * @param after only rows whose key comes later; empty for all
 * @param limit at most so many
 * @param among allowed texts by column: {@code id}, {@code cell}, {@code building} or a field that is a text; a row passes
 *     when it has one of them in each
 */
public record RowQuery(String after, int limit, Map<String, List<String>> among) {

    public RowQuery {
        Map<String, List<String>> copy = new TreeMap<>();
        among.forEach((column, texts) -> copy.put(column, List.copyOf(texts)));
        among = copy;
    }

    /** The rows of some keys. */
    public static RowQuery ofIds(List<String> ids) {
        return new RowQuery("", ids.size(), Map.of("id", ids));
    }

    /** Whether any row can pass. */
    boolean isPossible() {
        return among.values().stream().noneMatch(List::isEmpty);
    }

    /** What is bound, in the order of {@link LayerSql#selectRows}. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        values.add(after);
        among.values().forEach(values::addAll);
        values.add(limit);
        return values;
    }
}

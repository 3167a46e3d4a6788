// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the conditions of a rule as an ogc:Filter. A property's values are alternatives, {@code !v} excludes one, a star is any
 * text, {@code @list} stands for the values of a list; all properties must agree.
 */
final class Filters {

    private final Map<String, List<String>> lists;

    Filters(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    void write(SldText out, Map<String, String> conditions) {
        List<List<String>> all = new ArrayList<>();
        conditions.forEach((property, values) -> {
            List<String> wanted = values(values, false);
            if (!wanted.isEmpty()) {
                all.add(alternatives(property, wanted));
            }
            List<String> unwanted = values(values, true);
            if (!unwanted.isEmpty()) {
                all.add(wrapped("ogc:Not", alternatives(property, unwanted)));
            }
        });
        if (!all.isEmpty()) {
            out.open("ogc:Filter");
            List<String> flat = all.stream().flatMap(List::stream).toList();
            (all.size() == 1 ? flat : wrapped("ogc:And", flat)).forEach(out::line);
            out.close("ogc:Filter");
        }
    }

    private List<String> values(String text, boolean excluded) {
        List<String> values = new ArrayList<>();
        for (String part : text.strip().split(" +")) {
            if (part.startsWith("!") == excluded) {
                String value = excluded ? part.substring(1) : part;
                values.addAll(value.startsWith("@") ? list(value.substring(1)) : List.of(value));
            }
        }
        return values;
    }

    List<String> list(String name) {
        List<String> values = lists.get(name);
        if (values == null) {
            throw new IllegalArgumentException("there is no list '%s'".formatted(name));
        }
        return values;
    }

    private static List<String> alternatives(String property, List<String> values) {
        List<String> lines =
                values.stream().map(value -> comparison(property, value)).toList();
        return lines.size() == 1 ? lines : wrapped("ogc:Or", lines);
    }

    private static String comparison(String property, String value) {
        boolean like = value.contains("*");
        String name = like ? "PropertyIsLike" : "PropertyIsEqualTo";
        String attributes = like ? " wildCard=\"*\" singleChar=\"?\" escape=\"!\"" : "";
        return "<ogc:%1$s%2$s><ogc:PropertyName>%3$s</ogc:PropertyName><ogc:Literal>%4$s</ogc:Literal></ogc:%1$s>"
                .formatted(name, attributes, property, SldText.escaped(value));
    }

    private static List<String> wrapped(String name, List<String> lines) {
        List<String> wrapped = new ArrayList<>();
        wrapped.add('<' + name + '>');
        lines.forEach(line -> wrapped.add("  " + line));
        wrapped.add("</" + name + '>');
        return wrapped;
    }
}

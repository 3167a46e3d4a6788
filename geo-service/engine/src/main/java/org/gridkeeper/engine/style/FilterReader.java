// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import java.util.regex.Pattern;

/** Reads an {@code ogc:Filter} of OGC Filter Encoding 1.0 without spatial operators, functions and arithmetic. */
final class FilterReader {

    private FilterReader() {}

    static Condition read(XmlElement filter) {
        return condition(filter.onlyChild());
    }

    private static Condition condition(XmlElement element) {
        return switch (ogc(element)) {
            case "And" -> new Condition.And(several(element));
            case "Or" -> new Condition.Or(several(element));
            case "Not" -> new Condition.Not(condition(element.onlyChild()));
            case "PropertyIsEqualTo" -> comparison(element, Condition.Operator.EQUAL);
            case "PropertyIsNotEqualTo" -> comparison(element, Condition.Operator.NOT_EQUAL);
            case "PropertyIsLessThan" -> comparison(element, Condition.Operator.LESS);
            case "PropertyIsLessThanOrEqualTo" -> comparison(element, Condition.Operator.LESS_OR_EQUAL);
            case "PropertyIsGreaterThan" -> comparison(element, Condition.Operator.GREATER);
            case "PropertyIsGreaterThanOrEqualTo" -> comparison(element, Condition.Operator.GREATER_OR_EQUAL);
            case "PropertyIsBetween" -> between(element);
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull" -> new Condition.IsNull(property(element.onlyChild()));
            default -> throw SldReader.unsupported(element);
        };
    }

    private static List<Condition> several(XmlElement element) {
        List<Condition> conditions =
                element.children().stream().map(FilterReader::condition).toList();
        if (conditions.size() < 2) {
            throw element.refused("needs at least two conditions");
        }
        return conditions;
    }

    private static Condition comparison(XmlElement element, Condition.Operator operator) {
        List<XmlElement> sides = sides(element, 2);
        return new Condition.Comparison(property(sides.get(0)), operator, literal(sides.get(1)));
    }

    private static Condition between(XmlElement element) {
        List<XmlElement> sides = sides(element, 3);
        return new Condition.Between(
                property(sides.get(0)),
                boundary(sides.get(1), "LowerBoundary"),
                boundary(sides.get(2), "UpperBoundary"));
    }

    private static String boundary(XmlElement element, String name) {
        if (!ogc(element).equals(name)) {
            throw element.refused("should be " + name);
        }
        return literal(element.onlyChild());
    }

    private static Condition like(XmlElement element) {
        List<XmlElement> sides = sides(element, 2);
        String many = element.getAttribute("wildCard");
        String one = element.getAttribute("singleChar");
        String escape = element.findAttribute("escape")
                .or(() -> element.findAttribute("escapeChar"))
                .orElse("\\");
        if (many.length() != 1 || one.length() != 1 || escape.length() != 1) {
            throw element.refused("wildCard, singleChar and escape are one character each");
        }
        String pattern = literal(sides.get(1));
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            String c = pattern.substring(i, i + 1);
            if (c.equals(escape) && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
            } else if (c.equals(many)) {
                regex.append(".*?");
            } else {
                regex.append(c.equals(one) ? "." : Pattern.quote(c));
            }
        }
        return new Condition.Like(property(sides.get(0)), Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    private static List<XmlElement> sides(XmlElement element, int n) {
        List<XmlElement> sides = element.children();
        if (sides.size() != n) {
            throw element.refused("needs %d elements in it, has %d".formatted(n, sides.size()));
        }
        return sides;
    }

    static String property(XmlElement element) {
        if (!ogc(element).equals("PropertyName")) {
            throw element.refused("should be PropertyName");
        }
        return element.text();
    }

    private static String literal(XmlElement element) {
        if (!ogc(element).equals("Literal")) {
            throw element.refused("should be Literal");
        }
        return element.text();
    }

    private static String ogc(XmlElement element) {
        if (!element.namespace.equals(SldReader.OGC)) {
            throw element.refused("is not of the namespace " + SldReader.OGC);
        }
        return element.name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/** Reads an {@code ogc:Filter} of OGC Filter Encoding 1.0 or 1.1; of the spatial operators BBOX and Intersects. */
final class FilterReader {

    private FilterReader() {}

    static Condition read(XmlElement filter) {
        return condition(filter.onlyChild());
    }

    private static Condition condition(XmlElement element) {
        ExpressionReader.count(element);
        return switch (element.filterName()) {
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
            case "PropertyIsNull" -> new Condition.IsNull(ExpressionReader.read(element.onlyChild()));
            case "BBOX" -> new SpatialCondition(GmlReader.box(geometryOf(element)));
            case "Intersects" -> new SpatialCondition(GmlReader.geometry(geometryOf(element)));
            default -> throw element.unsupported();
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
        return new Condition.Comparison(
                ExpressionReader.read(sides.get(0)),
                operator,
                ExpressionReader.read(sides.get(1)),
                truth(element, "matchCase", true));
    }

    private static Condition between(XmlElement element) {
        List<XmlElement> sides = sides(element, 3);
        return new Condition.Between(
                ExpressionReader.read(sides.get(0)),
                boundary(sides.get(1), "LowerBoundary"),
                boundary(sides.get(2), "UpperBoundary"));
    }

    private static Expression boundary(XmlElement element, String name) {
        if (!element.filterName().equals(name)) {
            throw element.refused("should be " + name);
        }
        return ExpressionReader.read(element.onlyChild());
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
        XmlElement pattern = sides.get(1);
        if (!pattern.isFilter("Literal")) {
            throw pattern.refused("should be Literal");
        }
        WildCards.Signs signs = new WildCards.Signs(many.charAt(0), one.charAt(0), escape.charAt(0));
        return new Condition.Like(
                ExpressionReader.read(sides.get(0)),
                WildCards.of(pattern.text(), signs, truth(element, "matchCase", true)));
    }

    private static boolean truth(XmlElement element, String attribute, boolean otherwise) {
        String text = element.findAttribute(attribute).orElse(Boolean.toString(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            throw element.refused("%s is true or false, not '%s'".formatted(attribute, text));
        }
        return text.equals("true");
    }

    /** The geometry that the only one of a feature is held against, whatever the file calls that. */
    private static XmlElement geometryOf(XmlElement element) {
        List<XmlElement> sides = element.children();
        int last = sides.size() - 1;
        if (last < 0 || last > 1 || (last == 1 && !sides.get(0).isFilter("PropertyName"))) {
            throw element.refused("needs PropertyName and a geometry");
        }
        return sides.get(last);
    }

    private static List<XmlElement> sides(XmlElement element, int n) {
        List<XmlElement> sides = element.children();
        if (sides.size() != n) {
            throw element.refused("needs %d elements in it, has %d".formatted(n, sides.size()));
        }
        return sides;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.style.Expression.Categorize;
import org.gridkeeper.engine.style.Expression.Interpolate;
import org.gridkeeper.engine.style.Expression.Interpolate.Form;
import org.gridkeeper.engine.style.Expression.Interpolate.Mode;
import org.gridkeeper.engine.style.Expression.Literal;
import org.gridkeeper.engine.style.Expression.Recode;

/**
 * Reads Categorize, Interpolate and Recode, as elements of Symbology Encoding 1.1 (05-077r4, clause 11.6) and as the
 * functions of the same names that GeoServer knows in SLD 1.0.
 */
final class TransformReader {

    private TransformReader() {}

    /** An element of Symbology Encoding. */
    static Expression element(XmlElement element) {
        Expression expression = switch (element.styleName()) {
            case "Categorize" -> categorizeElement(element);
            case "Interpolate" -> interpolateElement(element);
            case "Recode" -> recodeElement(element);
            case "Concatenate" -> concatenate(element);
            default -> throw element.unsupported();
        };
        Optional<String> fallback = element.findAttribute("fallbackValue");
        return fallback.isEmpty()
                ? expression
                : ExpressionReader.call(element, "coalesce", List.of(expression, new Literal(fallback.get())));
    }

    private static Expression concatenate(XmlElement element) {
        List<Expression> parts = new ArrayList<>();
        for (XmlElement child : element.children()) {
            expect(child, "StringValue");
            parts.add(ExpressionReader.content(child));
        }
        return ExpressionReader.call(element, "Concatenate", parts);
    }

    private static Expression categorizeElement(XmlElement element) {
        List<XmlElement> children = element.children();
        List<Expression> values = new ArrayList<>();
        List<Expression> thresholds = new ArrayList<>();
        for (int i = 1; i < children.size(); i++) {
            boolean value = i % 2 == 1;
            expect(children.get(i), value ? "Value" : "Threshold");
            (value ? values : thresholds).add(ExpressionReader.content(children.get(i)));
        }
        String belongs = element.findAttribute("thresholdsBelongTo")
                .or(() -> element.findAttribute("threshholdsBelongTo"))
                .orElse("succeeding");
        return categorize(element, lookup(element, children), new Categories(values, thresholds, belongs));
    }

    private record Categories(List<Expression> values, List<Expression> thresholds, String belongTo) {}

    /** As a function: lookup, value, threshold, value …, and where thresholds belong. */
    static Expression categorize(XmlElement element) {
        List<Expression> arguments = ExpressionReader.arguments(element);
        int n = arguments.size();
        String belongs = "succeeding";
        if (n > 2 && n % 2 == 1) {
            belongs = option(element, arguments.get(--n));
        }
        List<Expression> values = new ArrayList<>();
        List<Expression> thresholds = new ArrayList<>();
        for (int i = 1; i < n; i++) {
            (i % 2 == 1 ? values : thresholds).add(arguments.get(i));
        }
        Expression lookup = n == 0 ? new Literal("") : arguments.get(0);
        return categorize(element, lookup, new Categories(values, thresholds, belongs));
    }

    private static Expression categorize(XmlElement element, Expression lookup, Categories of) {
        if (of.values.size() != of.thresholds.size() + 1) {
            throw element.refused("needs a value to look up, and values with a threshold between each two");
        }
        if (!of.belongTo.equals("succeeding") && !of.belongTo.equals("preceding")) {
            throw element.refused("thresholds belong to succeeding or preceding, not '%s'".formatted(of.belongTo));
        }
        double before = Double.NEGATIVE_INFINITY;
        for (Expression threshold : of.thresholds) {
            double now = threshold instanceof Literal literal ? Values.number(literal.text()) : before;
            if (Double.isNaN(now) || now < before) {
                throw element.refused("thresholds must be numbers and ascend");
            }
            before = now;
        }
        return new Categorize(lookup, of.values, of.thresholds, of.belongTo.equals("succeeding"));
    }

    private static Expression interpolateElement(XmlElement element) {
        List<XmlElement> children = element.children();
        List<Expression> data = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 1; i < children.size(); i++) {
            pair(children.get(i), "InterpolationPoint", data, values);
        }
        String method = element.findAttribute("method").orElse("");
        String mode = element.findAttribute("mode").orElse("linear");
        return interpolate(element, lookup(element, children), new Points(data, values, method, mode));
    }

    private record Points(List<Expression> data, List<Expression> values, String method, String mode) {}

    /** As a function: lookup, data, value, data, value …, and then method and mode. */
    static Expression interpolate(XmlElement element) {
        List<Expression> arguments = new ArrayList<>(ExpressionReader.arguments(element));
        String method = "";
        String mode = "linear";
        while (arguments.size() > 1 && arguments.get(arguments.size() - 1) instanceof Literal last) {
            String text = last.text();
            if (text.equals("color") || text.equals("numeric")) {
                method = text;
            } else if (text.equals("linear") || text.equals("cosine") || text.equals("cubic")) {
                mode = text;
            } else {
                break;
            }
            arguments.remove(arguments.size() - 1);
        }
        List<Expression> data = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            (i % 2 == 1 ? data : values).add(arguments.get(i));
        }
        Expression lookup = arguments.isEmpty() ? new Literal("") : arguments.get(0);
        return interpolate(element, lookup, new Points(data, values, method, mode));
    }

    private static Expression interpolate(XmlElement element, Expression lookup, Points of) {
        if (of.data.isEmpty() || of.data.size() != of.values.size()) {
            throw element.refused("needs a value to look up, and points of data and value");
        }
        List<Double> data = new ArrayList<>();
        for (Expression one : of.data) {
            double number = one instanceof Literal literal ? Values.number(literal.text()) : Double.NaN;
            if (Double.isNaN(number) || (!data.isEmpty() && number <= data.get(data.size() - 1))) {
                throw element.refused("the data of its points must be literal numbers and ascend");
            }
            data.add(number);
        }
        boolean colours = of.values.stream()
                .allMatch(v -> v instanceof Literal literal && literal.text().startsWith("#"));
        boolean colour = of.method.isEmpty() ? colours : of.method.equals("color");
        if (!colour && !of.method.isEmpty() && !of.method.equals("numeric")) {
            throw element.refused("its method is numeric or color, not '%s'".formatted(of.method));
        }
        Mode mode = switch (of.mode) {
            case "linear" -> Mode.LINEAR;
            case "cosine" -> Mode.COSINE;
            case "cubic" -> Mode.CUBIC;
            default -> throw element.refused("its mode is linear, cosine or cubic, not '%s'".formatted(of.mode));
        };
        return new Interpolate(lookup, data, of.values, new Form(colour, mode));
    }

    private static Expression recodeElement(XmlElement element) {
        List<XmlElement> children = element.children();
        List<Expression> data = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 1; i < children.size(); i++) {
            pair(children.get(i), "MapItem", data, values);
        }
        return recode(element, lookup(element, children), data, values);
    }

    /** As a function: lookup, data, value, data, value …. */
    static Expression recode(XmlElement element) {
        List<Expression> arguments = ExpressionReader.arguments(element);
        List<Expression> data = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            (i % 2 == 1 ? data : values).add(arguments.get(i));
        }
        return recode(element, arguments.isEmpty() ? new Literal("") : arguments.get(0), data, values);
    }

    private static Expression recode(
            XmlElement element, Expression lookup, List<Expression> data, List<Expression> values) {
        if (data.isEmpty() || data.size() != values.size()) {
            throw element.refused("needs a value to look up, and pairs of data and value");
        }
        return new Recode(lookup, data, values);
    }

    private static Expression lookup(XmlElement element, List<XmlElement> children) {
        if (children.isEmpty()) {
            throw element.refused("has no LookupValue");
        }
        expect(children.get(0), "LookupValue");
        return ExpressionReader.content(children.get(0));
    }

    private static void pair(XmlElement element, String name, List<Expression> data, List<Expression> values) {
        expect(element, name);
        List<XmlElement> two = element.children();
        if (two.size() != 2) {
            throw element.refused("needs Data and Value");
        }
        expect(two.get(0), "Data");
        expect(two.get(1), "Value");
        data.add(ExpressionReader.content(two.get(0)));
        values.add(ExpressionReader.content(two.get(1)));
    }

    private static String option(XmlElement element, Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.text();
        }
        throw element.refused("its last argument should be a literal");
    }

    private static void expect(XmlElement element, String name) {
        if (!element.styleName().equals(name)) {
            throw element.refused("should be " + name);
        }
    }
}

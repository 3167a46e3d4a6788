// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.style.Expression.Call;
import org.gridkeeper.engine.style.Expression.Literal;
import org.gridkeeper.engine.style.Expression.Property;

/** Reads expressions of OGC filters and functions of Symbology Encoding. */
final class ExpressionReader {

    /** In all of a style; conditions count as well. */
    static final int MAX_TERMS = 20_000;

    private ExpressionReader() {}

    /** One more term; refused when there are too many. */
    static void count(XmlElement element) {
        if (++element.file.terms > MAX_TERMS) {
            throw element.refused("a style may have at most %d conditions and expressions".formatted(MAX_TERMS));
        }
    }

    static Expression read(XmlElement element) {
        count(element);
        if (element.namespace.equals(SldReader.SE)) {
            return folded(TransformReader.element(element));
        }
        return switch (element.filterName()) {
            case "PropertyName" -> property(element);
            case "Literal" -> new Literal(element.text());
            case "Add" -> arithmetic(element, "add");
            case "Sub" -> arithmetic(element, "sub");
            case "Mul" -> arithmetic(element, "mul");
            case "Div" -> arithmetic(element, "div");
            case "Function" -> folded(function(element));
            default -> throw element.unsupported();
        };
    }

    static Property property(XmlElement element) {
        String name = element.text();
        if (name.isEmpty()) {
            throw element.refused("is empty");
        }
        return new Property(name);
    }

    private static Expression arithmetic(XmlElement element, String name) {
        List<Expression> sides = arguments(element);
        if (sides.size() != 2) {
            throw element.refused("needs 2 elements in it, has %d".formatted(sides.size()));
        }
        return folded(call(element, name, sides));
    }

    static List<Expression> arguments(XmlElement element) {
        return element.children().stream().map(ExpressionReader::read).toList();
    }

    private static Expression function(XmlElement element) {
        String name = element.getAttribute("name");
        return switch (name) {
            case "Categorize" -> TransformReader.categorize(element);
            case "Interpolate" -> TransformReader.interpolate(element);
            case "Recode" -> TransformReader.recode(element);
            default -> call(element, name, arguments(element));
        };
    }

    static Call call(XmlElement element, String name, List<Expression> arguments) {
        Optional<KnownFunction> function = KnownFunction.find(name);
        if (function.isEmpty()) {
            throw element.refused("the function '%s' is not supported".formatted(name));
        }
        if (!function.get().takes(arguments.size())) {
            throw element.refused(function.get().signature());
        }
        checkPattern(element, name, arguments);
        return new Call(function.get(), arguments);
    }

    /** Patterns are written out, so that they are known to be right. */
    private static void checkPattern(XmlElement element, String name, List<Expression> arguments) {
        boolean number = name.equals("numberFormat");
        if (!number && !name.equals("dateFormat")) {
            return;
        }
        String pattern = arguments.get(0) instanceof Literal literal ? literal.text() : "";
        boolean right = number ? NumberPattern.isNumber(pattern) : NumberPattern.isDate(pattern);
        if (pattern.isEmpty() || !right) {
            throw element.refused("%s needs a pattern as a literal, not '%s'".formatted(name, pattern));
        }
    }

    /** A call of literals alone is worked out here and now. */
    private static Expression folded(Expression expression) {
        Set<String> properties = new HashSet<>();
        expression.addProperties(properties);
        if (properties.isEmpty() && expression instanceof Call call) {
            String text = Values.text(call.sample());
            return text == null ? expression : new Literal(text);
        }
        return expression;
    }

    /**
     * The value of a parameter: a text, an expression, or several of them one after another. White space is as in
     * GeoServer: runs of it are one space and none is at the ends, but for CDATA.
     */
    static Expression content(XmlElement element) {
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < element.content.size(); i++) {
            Object item = element.content.get(i);
            if (item instanceof XmlElement child) {
                parts.add(read(child));
            } else if (item instanceof XmlElement.Text text) {
                String value = text.cdata() ? text.value() : text.value().replaceAll("\\s+", " ");
                boolean edge = i == 0 || i == element.content.size() - 1;
                if (!edge || text.cdata() || !value.isBlank()) {
                    parts.add(new Literal(value));
                }
            }
        }
        if (parts.isEmpty()) {
            throw element.refused("is empty");
        }
        if (parts.size() == 1) {
            return parts.get(0) instanceof Literal literal
                    ? new Literal(literal.text().strip())
                    : parts.get(0);
        }
        return folded(call(element, "Concatenate", parts));
    }
}

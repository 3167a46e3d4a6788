// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import org.gridkeeper.engine.style.Expression.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of parameters. What is written out must be right; what an expression gives is brought into the range,
 * or is the default when it is nothing of the kind.
 */
final class ValueReader {

    /** Lengths of symbols, in pixels. */
    static final Range LENGTH = new Range(0, 1000);

    static final Range SHIFT = new Range(-1000, 1000);
    static final Range SHARE = new Range(0, 1);
    static final Range ANY = new Range(-1e9, 1e9);
    /** The longest that an expression makes a length of which it is not known how long it gets. */
    private static final double LONGEST_DRIVEN = 256;

    private static final double METRES_PER_FOOT = 0.3048;

    /** Both ends belong to it. */
    record Range(double min, double max) {

        double clamped(double value) {
            return Math.max(min, Math.min(max, value));
        }

        boolean contains(double value) {
            return min <= value && value <= max;
        }
    }

    private ValueReader() {}

    static Parameter<Double> number(@Nullable XmlElement element, double otherwise, Range range) {
        if (element == null) {
            return Parameter.of(otherwise);
        }
        Expression expression = ExpressionReader.content(element);
        if (expression instanceof Literal literal) {
            return Parameter.of(inRange(element, element.number(literal.text()), range));
        }
        return driven(expression, otherwise, range);
    }

    private static Parameter<Double> driven(Expression expression, double otherwise, Range range) {
        double most = Math.min(range.max, LONGEST_DRIVEN);
        if (range.min >= 0 && Double.isFinite(expression.max())) {
            most = Math.min(range.max, expression.max());
        }
        Range limits =
                range.equals(ANY) ? ANY : new Range(Math.max(range.min, -LONGEST_DRIVEN), Math.max(most, range.min));
        double longest = Math.max(limits.max, limits.clamped(otherwise));
        return new Parameter.Driven<>(
                expression,
                value -> {
                    double number = Values.number(value);
                    return Double.isNaN(number) ? null : (Double) limits.clamped(number);
                },
                otherwise,
                longest);
    }

    private static double inRange(XmlElement element, double value, Range range) {
        if (!range.contains(value)) {
            throw element.refused("%s is outside %s..%s".formatted(value, trim(range.min), trim(range.max)));
        }
        return value;
    }

    private static String trim(double value) {
        return String.valueOf(Values.text(value));
    }

    /** A length in the unit of its symbolizer, or in the one written behind it: px, m or ft. */
    static Parameter<Double> length(@Nullable XmlElement element, double otherwise, Range range) {
        if (element == null) {
            return Parameter.of(otherwise);
        }
        double metres = metresPerUnit(element);
        Expression expression = ExpressionReader.content(element);
        if (expression instanceof Literal literal) {
            String text = literal.text();
            for (String suffix : List.of("px", "ft", "m")) {
                if (text.endsWith(suffix)) {
                    text = text.substring(0, text.length() - suffix.length()).strip();
                    metres = metresPer(suffix);
                    break;
                }
            }
            expression = new Literal(text);
            if (metres == 0) {
                return Parameter.of(inRange(element, element.number(text), range));
            }
            Range real = new Range(range.min < 0 ? -1e6 : 0, 1e6);
            return ground(Parameter.of(inRange(element, element.number(text), real)), metres, range);
        }
        return metres == 0
                ? driven(expression, otherwise, range)
                : ground(driven(expression, otherwise, new Range(range.min < 0 ? -1e6 : 0, 1e6)), metres, range);
    }

    private static Parameter<Double> ground(Parameter<Double> length, double metres, Range range) {
        return new Parameter.Ground(length, metres, range.max);
    }

    private static double metresPer(String unit) {
        return switch (unit) {
            case "m" -> 1;
            case "ft" -> METRES_PER_FOOT;
            default -> 0;
        };
    }

    /** Of the symbolizer that the element is in; 0 for pixels. */
    static double metresPerUnit(XmlElement element) {
        for (XmlElement e = element; e != null; e = e.parent) {
            if (e.attributes.containsKey("uom")) {
                String unit = e.getAttribute("uom");
                String name = unit.substring(unit.lastIndexOf('/') + 1);
                if (!name.equals("pixel")) {
                    e.note("lengths are metres on the ground, each feature's at its own latitude;"
                            + " GeoServer takes metres of the projection, which are longer away from the equator");
                }
                return switch (name) {
                    case "metre" -> 1;
                    case "foot" -> METRES_PER_FOOT;
                    case "pixel" -> 0;
                    default -> throw e.refused("the unit '%s' is none of metre, foot and pixel".formatted(unit));
                };
            }
        }
        return 0;
    }

    /** A colour of the form #rrggbb with its opacity and that of what it is part of. */
    static Parameter<Integer> colour(
            @Nullable XmlElement colour, @Nullable XmlElement opacity, int otherwise, Parameter<Double> whole) {
        Parameter<Integer> rgb = rgb(colour, otherwise);
        Parameter<Double> share = number(opacity, 1, SHARE);
        return Parameter.made(
                v -> ((int) Math.round(v.of(whole) * v.of(share) * 255) << 24) | v.of(rgb), rgb, share, whole);
    }

    private static Parameter<Integer> rgb(@Nullable XmlElement element, int otherwise) {
        if (element == null) {
            return Parameter.of(otherwise);
        }
        Expression expression = ExpressionReader.content(element);
        if (!(expression instanceof Literal literal)) {
            return new Parameter.Driven<>(expression, value -> Values.rgb(Values.text(value)), otherwise, otherwise);
        }
        Integer rgb = Values.rgb(literal.text());
        if (rgb == null) {
            throw element.refused("'%s' is not a colour of the form #rrggbb".formatted(literal.text()));
        }
        return Parameter.of(rgb);
    }

    /** The place of a word among others; 0 when there is none. */
    static int choice(@Nullable XmlElement element, List<String> choices) {
        if (element == null) {
            return 0;
        }
        int index = choices.indexOf(element.literal());
        if (index < 0) {
            throw element.refused("'%s' is none of %s".formatted(element.literal(), choices));
        }
        return index;
    }

    static boolean truth(@Nullable XmlElement element, boolean otherwise) {
        if (element == null) {
            return otherwise;
        }
        return switch (element.text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw element.refused("should be true or false");
        };
    }

    /** A number written out. */
    static double plain(@Nullable XmlElement element, double otherwise, Range range) {
        return element == null ? otherwise : inRange(element, element.number(), range);
    }
}

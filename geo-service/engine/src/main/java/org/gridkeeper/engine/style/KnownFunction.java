// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function by the name that GeoServer knows it by. All are of the values they are given alone; none reads a file, a
 * request or a setting, and none takes a regular expression. What one of its needed arguments is absent for is absent.
 */
final class KnownFunction {

    /** Longer texts are cut. */
    private static final int MAX_TEXT = 4096;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Map<String, KnownFunction> BY_NAME = new HashMap<>();

    /** What it does with its arguments, none of which is null. */
    private interface Body {
        @Nullable
        Object apply(Object[] values);
    }

    /** The numbers it gives from two. */
    private interface Numbers {
        double apply(double a, double b);
    }

    /** The largest that it can be, from the largest that its arguments can be. */
    private interface Most {
        double apply(double[] most);
    }

    private final String name;
    private final int least;
    private final int most;
    private final boolean takesNull;
    private final Body body;
    private Most largest = m -> Double.POSITIVE_INFINITY;

    private KnownFunction(String name, int least, int most, boolean takesNull, Body body) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.takesNull = takesNull;
        this.body = body;
        BY_NAME.put(name, this);
    }

    static {
        numbers("add", (a, b) -> a + b).largest = m -> m[0] + m[1];
        numbers("sub", (a, b) -> a - b);
        numbers("mul", (a, b) -> a * b);
        numbers("div", (a, b) -> a / b);
        numbers("min", Math::min).largest = m -> Math.min(m[0], m[1]);
        numbers("max", Math::max).largest = m -> Math.max(m[0], m[1]);
        numbers("pow", Math::pow);
        numbers("modulo", (a, b) -> a % b);
        for (String kind : List.of("", "_2", "_3", "_4")) {
            alias("min" + kind, "min");
            alias("max" + kind, "max");
        }
        alias("IEEERemainder", "modulo");
        number("abs", Math::abs);
        number("ceil", Math::ceil).largest = m -> Math.ceil(m[0]);
        number("floor", Math::floor).largest = m -> m[0];
        number("round", v -> (double) Math.round(v)).largest = m -> Math.ceil(m[0]);
        number("rint", Math::rint).largest = m -> Math.ceil(m[0]);
        number("sqrt", Math::sqrt).largest = m -> Math.sqrt(Math.max(0, m[0]));
        number("exp", Math::exp);
        number("log", Math::log);
        number("sin", Math::sin).largest = m -> 1;
        number("cos", Math::cos).largest = m -> 1;
        number("toDegrees", Math::toDegrees);
        number("toRadians", Math::toRadians);
        alias("abs_2", "abs");
        alias("roundDouble", "rint");
        texts();
        choices();
    }

    private static void texts() {
        new KnownFunction("Concatenate", 1, 64, false, v -> {
            StringBuilder all = new StringBuilder();
            for (Object part : v) {
                all.append(Values.text(part));
            }
            return cut(all.toString());
        });
        alias("strConcat", "Concatenate");
        new KnownFunction("strToLowerCase", 1, 1, false, v -> text(v[0]).toLowerCase(Locale.ROOT));
        new KnownFunction("strToUpperCase", 1, 1, false, v -> text(v[0]).toUpperCase(Locale.ROOT));
        new KnownFunction("strTrim", 1, 1, false, v -> text(v[0]).strip());
        new KnownFunction("strLength", 1, 1, false, v -> (double) text(v[0]).length());
        new KnownFunction("strSubstring", 3, 3, false, v -> substring(text(v[0]), at(v[1]), at(v[2])));
        new KnownFunction("strSubstringStart", 2, 2, false, v -> substring(text(v[0]), at(v[1]), Integer.MAX_VALUE));
        new KnownFunction("strIndexOf", 2, 2, false, v -> (double) text(v[0]).indexOf(text(v[1])));
        new KnownFunction(
                "strLastIndexOf", 2, 2, false, v -> (double) text(v[0]).lastIndexOf(text(v[1])));
        new KnownFunction("strStartsWith", 2, 2, false, v -> text(v[0]).startsWith(text(v[1])));
        new KnownFunction("strEndsWith", 2, 2, false, v -> text(v[0]).endsWith(text(v[1])));
        new KnownFunction("strEqualsIgnoreCase", 2, 2, false, v -> text(v[0]).equalsIgnoreCase(text(v[1])));
        new KnownFunction("strReplace", 3, 4, false, v -> replaced(text(v[0]), text(v[1]), text(v[2]), v));
        new KnownFunction("strCapitalize", 1, 1, false, v -> capitalized(text(v[0])));
        new KnownFunction("numberFormat", 2, 2, false, v -> NumberPattern.format(text(v[0]), Values.number(v[1])));
        new KnownFunction("dateFormat", 2, 2, false, v -> date(text(v[0]), v[1]));
        new KnownFunction("parseDouble", 1, 1, false, v -> finite(Values.number(v[0])));
        alias("parseInt", "parseDouble");
        alias("parseLong", "parseDouble");
    }

    private static void choices() {
        new KnownFunction("if_then_else", 3, 3, true, v -> Values.truth(v[0]) ? v[1] : v[2]).largest =
                m -> Math.max(m[1], m[2]);
        new KnownFunction("isNull", 1, 1, true, v -> v[0] == null);
        new KnownFunction("not", 1, 1, true, v -> !Values.truth(v[0]));
        new KnownFunction("coalesce", 1, 16, true, v -> {
            for (@Nullable Object value : v) {
                if (value != null) {
                    return value;
                }
            }
            return null;
        });
        compares("equalTo", Condition.Operator.EQUAL);
        compares("notEqualTo", Condition.Operator.NOT_EQUAL);
        compares("lessThan", Condition.Operator.LESS);
        compares("lessEqualThan", Condition.Operator.LESS_OR_EQUAL);
        compares("greaterThan", Condition.Operator.GREATER);
        compares("greaterEqualThan", Condition.Operator.GREATER_OR_EQUAL);
        new KnownFunction(
                "between",
                3,
                3,
                false,
                v -> Condition.Operator.GREATER_OR_EQUAL.accepts(Values.compare(v[0], v[1], true))
                        && Condition.Operator.LESS_OR_EQUAL.accepts(Values.compare(v[0], v[2], true)));
        for (int n = 2; n <= 10; n++) {
            new KnownFunction("in" + n, n + 1, n + 1, false, KnownFunction::isOneOf);
        }
        new KnownFunction("in", 2, 64, false, KnownFunction::isOneOf);
    }

    private static KnownFunction numbers(String name, Numbers numbers) {
        return new KnownFunction(
                name, 2, 2, false, v -> finite(numbers.apply(Values.number(v[0]), Values.number(v[1]))));
    }

    private static KnownFunction number(String name, DoubleUnaryOperator number) {
        return new KnownFunction(name, 1, 1, false, v -> finite(number.applyAsDouble(Values.number(v[0]))));
    }

    private static void compares(String name, Condition.Operator operator) {
        new KnownFunction(name, 2, 2, false, v -> operator.accepts(Values.compare(v[0], v[1], true)));
    }

    private static void alias(String name, String of) {
        BY_NAME.put(name, java.util.Objects.requireNonNull(BY_NAME.get(of)));
    }

    static Optional<KnownFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether it can be called with so many arguments. */
    boolean takes(int arguments) {
        return least <= arguments && arguments <= most;
    }

    String signature() {
        return least == most
                ? "%s takes %d arguments".formatted(name, least)
                : "%s takes %d to %d arguments".formatted(name, least, most);
    }

    @Nullable
    Object apply(@Nullable Object[] values) {
        if (!takesNull) {
            for (@Nullable Object value : values) {
                if (value == null) {
                    return null;
                }
            }
        }
        return body.apply(values);
    }

    double max(List<Expression> arguments) {
        return largest.apply(arguments.stream().mapToDouble(Expression::max).toArray());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String text(Object value) {
        return String.valueOf(Values.text(value));
    }

    private static int at(Object value) {
        double number = Values.number(value);
        return Double.isNaN(number) ? 0 : (int) number;
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    /** From one place to before another, counted from 0; both are brought into the text. */
    private static String substring(String text, int from, int to) {
        int end = Math.max(0, Math.min(text.length(), to));
        return text.substring(Math.max(0, Math.min(end, from)), end);
    }

    /** The fourth argument, whether all of them, is true when it is left out. */
    private static String replaced(String text, String what, String by, Object[] v) {
        if (what.isEmpty()) {
            return text;
        }
        if (v.length == 4 && !Values.truth(v[3])) {
            int at = text.indexOf(what);
            return at < 0 ? text : cut(text.substring(0, at) + by + text.substring(at + what.length()));
        }
        return cut(text.replace(what, by));
    }

    private static String capitalized(String text) {
        StringBuilder out = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || Character.isWhitespace(out.charAt(i - 1))) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    /** In the time of China. */
    private static @Nullable String date(String pattern, Object value) {
        double millis = Values.number(value);
        if ((!(value instanceof Instant) && !text(value).contains("T")) || Double.isNaN(millis)) {
            return null;
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .format(Instant.ofEpochMilli((long) millis).atZone(CHINA));
    }

    private static boolean isOneOf(Object[] v) {
        for (int i = 1; i < v.length; i++) {
            if (Values.compare(v[0], v[i], true).isEqual()) {
                return true;
            }
        }
        return false;
    }
}

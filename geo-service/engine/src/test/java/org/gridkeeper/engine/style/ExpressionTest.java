// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final LayerSnapshot LAYER = Layers.of(Map.of(
            "name", "Ab c", "n", 7L, "half", 2.5, "at", Instant.parse("2026-03-01T16:30:00Z"), "colour", "#102030"));

    private static String label(String expression) {
        return label(expression, "1.0.0");
    }

    private static String label(String expression, String version) {
        boolean encoding = version.equals("1.1.0");
        String namespace = encoding ? "http://www.opengis.net/se" : "http://www.opengis.net/sld";
        String wrapped = expression.replaceAll("<(/?)(Function|PropertyName|Literal|Add|Sub|Mul|Div)", "<$1o:$2");
        String sld = "<s:StyledLayerDescriptor version='" + version + "' xmlns='" + namespace
                + "' xmlns:s='http://www.opengis.net/sld' xmlns:o='http://www.opengis.net/ogc'><s:NamedLayer><s:UserStyle>"
                + "<FeatureTypeStyle><Rule><TextSymbolizer><Label>" + wrapped
                + "</Label></TextSymbolizer></Rule></FeatureTypeStyle></s:UserStyle></s:NamedLayer></s:StyledLayerDescriptor>";
        Parameter<Symbolizer> text = SldReader.read(new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)), "t")
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
        return ((TextSymbolizer) text.at(new Drawing(LAYER, Scope.all(), 1), 0)).label();
    }

    private static String p(String name) {
        return "<PropertyName>" + name + "</PropertyName>";
    }

    private static String call(String name, String... arguments) {
        StringBuilder all = new StringBuilder("<Function name='" + name + "'>");
        for (String argument : arguments) {
            all.append(argument.startsWith("<") ? argument : "<Literal>" + argument + "</Literal>");
        }
        return all.append("</Function>").toString();
    }

    @Test
    void numbers_are_reckoned_with() {
        assertEquals("17", label("<Add>" + p("n") + "<Literal>10</Literal></Add>"));
        assertEquals("4.5", label("<Sub>" + p("n") + p("half") + "</Sub>"));
        assertEquals("17.5", label("<Mul>" + p("n") + p("half") + "</Mul>"));
        assertEquals("2.8", label("<Div>" + p("n") + p("half") + "</Div>"));
        assertEquals("", label("<Div>" + p("n") + "<Literal>0</Literal></Div>"));
        assertEquals("", label("<Add>" + p("nowhere") + "<Literal>1</Literal></Add>"));
        assertEquals("3", label(call("ceil", p("half"))));
        assertEquals("2", label(call("floor", p("half"))));
        assertEquals("3", label(call("round", p("half"))));
        assertEquals("7", label(call("max", p("n"), p("half"))));
        assertEquals("2.5", label(call("min", p("n"), p("half"))));
        assertEquals("49", label(call("pow", p("n"), "2")));
        assertEquals("3", label(call("sqrt", "9")));
        assertEquals("7", label(call("abs", "-7")));
        assertEquals("1", label(call("modulo", p("n"), "3")));
    }

    @Test
    void texts_are_cut_and_joined() {
        assertEquals("Ab c-7", label(call("Concatenate", p("name"), "-", p("n"))));
        assertEquals("ab c", label(call("strToLowerCase", p("name"))));
        assertEquals("AB C", label(call("strToUpperCase", p("name"))));
        assertEquals("4", label(call("strLength", p("name"))));
        assertEquals("b", label(call("strSubstring", p("name"), "1", "2")));
        assertEquals("b c", label(call("strSubstringStart", p("name"), "1")));
        assertEquals("", label(call("strSubstring", p("name"), "9", "99")));
        assertEquals("A+ c", label(call("strReplace", p("name"), "b", "+", "true")));
        assertEquals("Ab c", label(call("strReplace", p("name"), ".", "+")));
        assertEquals("x.a", label(call("strReplace", "a.a", "a", "x", "false")));
        assertEquals("1", label(call("strIndexOf", p("name"), "b")));
        assertEquals("Ab C", label(call("strCapitalize", p("name"))));
        assertEquals("true", label(call("strStartsWith", p("name"), "Ab")));
    }

    @Test
    void choices_and_comparisons() {
        assertEquals("yes", label(call("if_then_else", call("greaterThan", p("n"), "3"), "yes", "no")));
        assertEquals("no", label(call("if_then_else", call("isNull", p("n")), "yes", "no")));
        assertEquals("yes", label(call("if_then_else", call("in3", p("n"), "1", "7", "9"), "yes", "no")));
        assertEquals("yes", label(call("if_then_else", call("between", p("n"), "7", "9"), "yes", "no")));
        assertEquals("no", label(call("if_then_else", call("equalTo", p("name"), "ab c"), "yes", "no")));
        assertEquals("none", label(call("coalesce", p("nowhere"), "none")));
        assertEquals("false", label(call("not", call("notEqualTo", p("n"), "3"))));
    }

    @Test
    void numbers_and_times_are_written_by_patterns() {
        assertEquals("0,007.0", label(call("numberFormat", "0,000.0", p("n"))));
        assertEquals("2026-03-02 00:30", label(call("dateFormat", "yyyy-MM-dd HH:mm", p("at"))));
        assertEquals("", label(call("dateFormat", "yyyy", p("name"))));
        assertThrows(StyleException.class, () -> label(call("numberFormat", "0.0.0", p("n"))));
        assertThrows(StyleException.class, () -> label(call("numberFormat", p("name"), p("n"))));
        assertThrows(StyleException.class, () -> label(call("dateFormat", "bbb", p("at"))));
        assertThrows(StyleException.class, () -> label(call("abs", "1", "2")));
    }

    @Test
    void classes_points_and_codes_are_looked_up() {
        assertEquals("b", label(call("Categorize", p("n"), "a", "7", "b", "9", "c")));
        assertEquals("a", label(call("Categorize", p("n"), "a", "7", "b", "9", "c", "preceding")));
        assertEquals("", label(call("Categorize", p("nowhere"), "a", "7", "b")));
        assertEquals("25", label(call("Interpolate", p("half"), "0", "0", "5", "50")));
        assertEquals("50", label(call("Interpolate", p("n"), "0", "0", "5", "50")));
        assertEquals(
                "25", label(call("round", call("Interpolate", p("half"), "0", "0", "5", "50", "numeric", "cosine"))));
        assertEquals("25", label(call("Interpolate", p("half"), "0", "0", "5", "50", "numeric", "cubic")));
        assertEquals("#800080", label(call("Interpolate", p("half"), "0", "#000000", "5", "#ff00ff")));
        assertEquals("B", label(call("Recode", p("n"), "6", "A", "7", "B")));
        assertEquals("", label(call("Recode", p("n"), "6", "A", "8", "B")));
        assertThrows(StyleException.class, () -> label(call("Categorize", p("n"), "a", "9", "b", "7", "c")));
        assertThrows(StyleException.class, () -> label(call("Interpolate", p("n"), "5", "0", "5", "1")));
        assertThrows(StyleException.class, () -> label(call("Recode", p("n"), "5")));
    }

    @Test
    void the_same_as_elements_of_symbology_encoding() {
        assertEquals(
                "b",
                label(
                        "<Categorize fallbackValue='x'><LookupValue>" + p("n")
                                + "</LookupValue><Value>a</Value><Threshold>7</Threshold><Value>b</Value></Categorize>",
                        "1.1.0"));
        assertEquals(
                "x",
                label(
                        "<Recode fallbackValue='x'><LookupValue>" + p("nowhere")
                                + "</LookupValue><MapItem><Data>7</Data><Value>b</Value></MapItem></Recode>",
                        "1.1.0"));
        assertEquals(
                "#804000",
                label(
                        "<Interpolate fallbackValue='#000000' method='color'><LookupValue>" + p("half")
                                + "</LookupValue><InterpolationPoint><Data>0</Data><Value>#000000</Value></InterpolationPoint>"
                                + "<InterpolationPoint><Data>5</Data><Value>#ff8000</Value></InterpolationPoint></Interpolate>",
                        "1.1.0"));
        assertEquals(
                "n=7",
                label(
                        "<Concatenate fallbackValue=''><StringValue>n=</StringValue><StringValue>" + p("n")
                                + "</StringValue></Concatenate>",
                        "1.1.0"));
    }

    @Test
    void the_largest_value_is_known_where_it_can_be() {
        Expression n = new Expression.Property("n");
        assertEquals(Double.POSITIVE_INFINITY, n.max());
        Expression classes = new Expression.Categorize(
                n,
                java.util.List.of(new Expression.Literal("3"), new Expression.Literal("12")),
                java.util.List.of(new Expression.Literal("5")),
                true);
        assertEquals(12, classes.max());
        assertTrue(Double.isInfinite(new Expression.Literal("a").max()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles from hostile hands are refused by element and line, and soon. */
class HostileStyleTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String HEAD =
            "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld' xmlns:ogc='http://www.opengis.net/ogc'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink'>\n<NamedLayer><UserStyle><FeatureTypeStyle>";
    private static final String TAIL = "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    private static Style read(String text) {
        return SldReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "hostile.sld",
                name -> Optional.empty());
    }

    private static void assertRefused(String element, int line, String text) {
        StyleException e = assertTimeoutPreemptively(SOON, () -> assertThrows(StyleException.class, () -> read(text)));
        assertEquals(element, e.element(), e.getMessage());
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.getMessage().length() < 400, e.getMessage());
    }

    @Test
    void document_types_and_entities_are_not_read() {
        assertRefused("DOCTYPE", 1, "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'>\n" + HEAD + TAIL);
        assertRefused("DOCTYPE", 1, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
        assertRefused(
                "DOCTYPE",
                1,
                "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "file:///etc/a.png",
                "//example.org/a.png",
                "/etc/a.png",
                "../other/a.png",
                "..",
                "a/../../b.png",
                "sub/a.png",
                "a.png\u0000.svg",
                "..\\a.png",
                "C:\\a.png",
                "jar:file:a.jar!/a.png",
                "a%2f..%2fb.png",
                "missing.png"
            })
    void graphics_come_from_the_folder_of_the_style_alone(String name) {
        String text = HEAD + "<Rule><PointSymbolizer><Graphic><ExternalGraphic>\n<OnlineResource xlink:href='"
                + name.replace("\u0000", "&#1;") + "'/><Format>image/png</Format></ExternalGraphic></Graphic>"
                + "</PointSymbolizer></Rule>" + TAIL;
        StyleException e = assertThrows(StyleException.class, () -> read(text));
        assertEquals(3, e.line(), e.getMessage());
        assertFalse(e.getMessage().contains("etc/passwd"));
    }

    @Test
    void only_png_graphics_are_drawn() {
        assertRefused(
                "Format",
                2,
                HEAD + "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href='a.svg'/>"
                        + "<Format>image/svg+xml</Format></ExternalGraphic></Graphic></PointSymbolizer></Rule>" + TAIL);
    }

    @Test
    void ten_thousand_rules_are_too_many() {
        assertRefused("Rule", 502, HEAD + "<Rule/>\n".repeat(10_000) + TAIL);
        String parts = "<Rule/>".repeat(300) + "</FeatureTypeStyle><FeatureTypeStyle>\n";
        assertRefused("Rule", 3, HEAD + parts.repeat(3) + TAIL);
    }

    @Test
    void nesting_ten_thousand_deep_is_refused() {
        assertRefused("Not", 61, HEAD + "<Rule><ogc:Filter>" + "\n<ogc:Not>".repeat(10_000));
        assertRefused("a", 1, "<a>".repeat(10_000) + "</a>".repeat(10_000));
    }

    @Test
    void a_filter_of_a_hundred_thousand_terms_is_refused() {
        String term = "\n<ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull>";
        assertRefused(
                "PropertyName",
                19_999,
                HEAD + "<Rule><ogc:Filter><ogc:Or>" + term.repeat(100_000) + "</ogc:Or></ogc:Filter></Rule>" + TAIL);
    }

    @Test
    void one_that_is_larger_than_a_megabyte_is_refused() {
        assertRefused("StyledLayerDescriptor", 1, HEAD + "<!--" + " ".repeat(1 << 20) + "-->" + TAIL);
    }

    @Test
    void patterns_are_matched_without_trying_over_and_over() {
        WildCards.Signs signs = new WildCards.Signs('*', '?', '!');
        WildCards pattern = WildCards.of("*a".repeat(2_000) + "b", signs, true);
        String text = "a".repeat(4_000);
        assertFalse(assertTimeoutPreemptively(SOON, () -> pattern.matches(text)));
        assertTrue(WildCards.of("*a".repeat(2_000), signs, true).matches(text));
    }

    @Test
    void functions_that_take_regular_expressions_are_not_known() {
        assertRefused(
                "Function",
                3,
                HEAD + "<Rule><ogc:Filter><ogc:PropertyIsEqualTo>\n<ogc:Function name='strMatches'><ogc:PropertyName>a"
                        + "</ogc:PropertyName><ogc:Literal>(a+)+$</ogc:Literal></ogc:Function><ogc:Literal>true"
                        + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></Rule>" + TAIL);
    }

    @Test
    void a_function_of_the_surroundings_is_not_known() {
        for (String name : new String[] {"env", "property", "queryCollection", "inArray", "random"}) {
            assertRefused(
                    "Function",
                    2,
                    HEAD + "<Rule><ogc:Filter><ogc:PropertyIsNull><ogc:Function name='" + name
                            + "'><ogc:Literal>a</ogc:Literal></ogc:Function></ogc:PropertyIsNull></ogc:Filter></Rule>"
                            + TAIL);
        }
    }

    @Test
    void an_attribute_that_is_not_known_is_refused() {
        assertRefused("Rule", 2, HEAD + "<Rule onload='x'/>" + TAIL);
    }
}

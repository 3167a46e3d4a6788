// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.junit.jupiter.api.Test;

class SldReaderTest {

    private static final String HEAD = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
            <NamedLayer><Name>t</Name><UserStyle><Title>标题</Title><FeatureTypeStyle>
            """;
    private static final String TAIL = "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    private static Style read(String text) {
        return SldReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.sld");
    }

    private static void assertRefused(String text, String element, int line) {
        StyleException e = assertThrows(StyleException.class, () -> read(text));
        assertEquals(element, e.element(), e.getMessage());
        assertEquals(line, e.line(), e.getMessage());
        assertTrue(e.getMessage().contains(element) && e.getMessage().contains("t.sld"), e.getMessage());
    }

    @Test
    void a_rule_is_read_whole() {
        Style style = read(HEAD + """
                        <Rule><Name>n</Name><Title>甲 / A</Title>
                        <MinScaleDenominator>100</MinScaleDenominator><MaxScaleDenominator>5e3</MaxScaleDenominator>
                        <PolygonSymbolizer>
                        <Fill><CssParameter name="fill"><ogc:Literal>#102030</ogc:Literal></CssParameter>
                        <CssParameter name="fill-opacity">0.5</CssParameter></Fill>
                        <Stroke><CssParameter name="stroke-width">2.5</CssParameter>
                        <CssParameter name="stroke-dasharray">4 2 1</CssParameter>
                        <CssParameter name="stroke-linejoin">round</CssParameter></Stroke>
                        </PolygonSymbolizer></Rule>""" + TAIL);
        Rule rule = style.featureTypeStyles().get(0).rules().get(0);
        assertEquals("标题", style.title());
        assertEquals("甲 / A", rule.title());
        assertTrue(rule.isActiveAt(100));
        assertFalse(rule.isActiveAt(5000));
        assertEquals(
                new Symbolizer.PolygonSymbolizer(
                        new Fill(0x80102030),
                        new Stroke(
                                0xFF000000, 2.5, List.of(4., 2., 1., 4., 2., 1.), Stroke.Cap.BUTT, Stroke.Join.ROUND)),
                rule.symbolizers().get(0).sample());
        assertTrue(rule.symbolizers().get(0).isFixed());
    }

    @Test
    void a_mixed_label_joins_literals_and_properties() {
        Style style = read(HEAD + """
                        <Rule><TextSymbolizer><Label>
                          <ogc:PropertyName>name</ogc:PropertyName> (<ogc:PropertyName>code</ogc:PropertyName>)
                        </Label></TextSymbolizer></Rule>""" + TAIL);
        Parameter<Symbolizer> text =
                style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0);
        LayerSnapshot layer = Layers.of(Map.of("name", "甲", "code", 7L), Map.of("name", "甲"));
        Drawing drawing = new Drawing(layer, Scope.all(), 1);
        assertEquals("甲 (7)", ((TextSymbolizer) text.at(drawing, 0)).label());
        assertEquals("", ((TextSymbolizer) text.at(drawing, 1)).label());
        assertEquals(Set.of("name", "code"), text.properties());
    }

    @Test
    void an_element_that_is_not_supported_is_named_with_its_line() {
        assertRefused(HEAD + "<Rule>\n<RasterSymbolizer/></Rule>" + TAIL, "RasterSymbolizer", 4);
        assertRefused(
                HEAD + "<Rule><PointSymbolizer><Graphic>\n\n<ExternalGraphic/></Graphic></PointSymbolizer></Rule>"
                        + TAIL,
                "ExternalGraphic",
                5);
        assertRefused(
                HEAD + "<Rule><ogc:Filter>\n<ogc:BBOX/></ogc:Filter><PolygonSymbolizer/></Rule>" + TAIL, "BBOX", 4);
        assertRefused(
                HEAD
                        + "<Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>red</CssParameter></Fill></PolygonSymbolizer></Rule>"
                        + TAIL,
                "CssParameter",
                3);
        assertRefused(
                HEAD
                        + "<Rule><TextSymbolizer><Label>a</Label><VendorOption name='polygonAlign'>ortho</VendorOption></TextSymbolizer></Rule>"
                        + TAIL,
                "VendorOption",
                3);
    }

    @Test
    void what_would_put_another_part_of_a_rule_out_of_force_is_refused() {
        String zoom = "<MaxScaleDenominator>5000</MaxScaleDenominator>";
        assertRefused(HEAD + "<Rule>" + zoom + "\n" + zoom + "</Rule>" + TAIL, "MaxScaleDenominator", 4);
        String filter =
                "<ogc:Filter><ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter>";
        assertRefused(HEAD + "<Rule>" + filter + "\n" + filter + "</Rule>" + TAIL, "Filter", 4);
        assertRefused(HEAD + "<Rule>\n<ElseFilter>" + filter + "</ElseFilter></Rule>" + TAIL, "ElseFilter", 4);
    }

    @Test
    void document_types_and_entities_are_refused() {
        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", "DOCTYPE", 1);
        assertThrows(StyleException.class, () -> read("<a>&x;</a>"));
    }

    @Test
    void files_beyond_the_limits_are_refused() {
        assertThrows(StyleException.class, () -> read("<a>" + " ".repeat(1 << 20) + "</a>"));
        assertThrows(StyleException.class, () -> read("<a>".repeat(65) + "</a>".repeat(65)));
        assertThrows(StyleException.class, () -> read(HEAD + "<Rule/>".repeat(501) + TAIL));
        assertThrows(StyleException.class, () -> read(""));
        assertThrows(StyleException.class, () -> read("<a><b></a>"));
    }
}

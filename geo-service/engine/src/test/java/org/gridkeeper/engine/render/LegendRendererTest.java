// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Slds.css;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegendRendererTest {

    @Test
    void rules_of_one_title_are_one_entry_and_labels_none() {
        String fill = "<PolygonSymbolizer><Fill>" + css("fill", "#E5393B") + css("fill-opacity", "0.2")
                + "</Fill></PolygonSymbolizer>";
        var style = Slds.read(
                Slds.rules(
                        "<Rule><Title>红 / Red</Title><MaxScaleDenominator>9000</MaxScaleDenominator>" + fill
                                + "</Rule><Rule><Title>红 / Red</Title><MinScaleDenominator>9000</MinScaleDenominator>"
                                + fill
                                + "</Rule><Rule><Title>名 / Name</Title><TextSymbolizer><Label>a</Label></TextSymbolizer></Rule>"));
        assertEquals(
                List.of(new LegendEntry("红 / Red", LegendEntry.Swatch.AREA, "#e5393b", 0.2, 0, Double.MAX_VALUE)),
                LegendRenderer.entries(style));
    }

    @Test
    void hatches_and_graphics_along_lines_have_the_colour_of_their_marks() {
        String hatch = "<Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke>" + css("stroke", "#1F5FC4")
                + "</Stroke></Mark><Size>6</Size></Graphic>";
        String star = "<Graphic><Mark><WellKnownName>star</WellKnownName><Fill>" + css("fill", "#E07B00")
                + "</Fill></Mark><Size>%s</Size></Graphic>";
        String size = "<ogc:Function name=\"Recode\"><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>1</ogc:Literal>"
                + "<ogc:Literal>14</ogc:Literal></ogc:Function>";
        var style = Slds.read(Slds.rules("<Rule><Title>斜线 / Hatch</Title><PolygonSymbolizer><Fill><GraphicFill>" + hatch
                + "</GraphicFill></Fill><Stroke/></PolygonSymbolizer></Rule><Rule><Title>星线 / Stars</Title><LineSymbolizer>"
                + "<Stroke><GraphicStroke>" + star.formatted(8)
                + "</GraphicStroke></Stroke></LineSymbolizer></Rule><Rule><Title>星 / Star</Title><PointSymbolizer>"
                + star.formatted(size) + "</PointSymbolizer></Rule>"));
        assertEquals(
                List.of("AREA #1f5fc4", "LINE #e07b00", "MARK #e07b00"),
                LegendRenderer.entries(style).stream()
                        .map(e -> e.swatch() + " " + e.color())
                        .toList());
        Golden.assertImageMatches("symbolizers/legend", new LegendRenderer(Fonts.load()).image(style, 1));
    }
}

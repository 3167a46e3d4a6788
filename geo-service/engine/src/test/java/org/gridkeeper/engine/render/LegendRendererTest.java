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
}

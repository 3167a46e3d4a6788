// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;

/** Short SLD texts. */
final class Slds {

    private Slds() {}

    static String css(String name, String value) {
        return "<CssParameter name=\"" + name + "\">" + value + "</CssParameter>";
    }

    static String rules(String rules) {
        return "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\""
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>t</Name><UserStyle><FeatureTypeStyle>"
                + rules + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    static String rule(String content) {
        return rules("<Rule><Title>规则 / Rule</Title>" + content + "</Rule>");
    }

    static Style read(String sld) {
        return SldReader.read(new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)), "test.sld");
    }
}

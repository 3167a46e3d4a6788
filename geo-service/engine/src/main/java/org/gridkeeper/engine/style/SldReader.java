// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of SLD 1.0.0 (OGC 02-070) that both this server and GeoServer draw alike: one NamedLayer with one
 * UserStyle, scale-bound rules with filters, literal colours, marks and labels. Anything else is refused by name.
 */
public final class SldReader {

    static final String SLD = "http://www.opengis.net/sld";
    static final String OGC = "http://www.opengis.net/ogc";
    static final int MAX_BYTES = 1 << 20;
    static final int MAX_RULES = 500;

    private SldReader() {}

    /**
     * Reads a style.
     *
     * @param in the file, at most 1 MB; not closed
     * @param name what messages and the style call it
     * @throws StyleException when it is not of the supported form; names the element and its line
     * @throws UncheckedIOException when the stream fails
     */
    public static Style read(InputStream in, String name) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new StyleException(name, "", 0, "the file is larger than %d bytes".formatted(MAX_BYTES));
        }
        XmlElement root = XmlElement.parse(bytes, name);
        expect(root, "StyledLayerDescriptor");
        String version = root.getAttribute("version");
        if (!version.equals("1.0.0")) {
            throw root.refused("version %s is not 1.0.0".formatted(version));
        }
        return namedLayer(root.onlyChild(), name);
    }

    private static Style namedLayer(XmlElement layer, String name) {
        expect(layer, "NamedLayer");
        Style style = null;
        for (XmlElement child : layer.children()) {
            switch (sld(child)) {
                case "Name" -> child.text();
                case "UserStyle" -> {
                    if (style != null) {
                        throw child.refused("there may be only one");
                    }
                    style = userStyle(child, name);
                }
                default -> throw unsupported(child);
            }
        }
        if (style == null) {
            throw layer.refused("has no UserStyle");
        }
        return style;
    }

    private static Style userStyle(XmlElement element, String name) {
        String title = "";
        int rules = 0;
        List<FeatureTypeStyle> styles = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (sld(child)) {
                case "Name", "Abstract" -> child.text();
                case "Title" -> title = child.text();
                case "IsDefault" -> child.text();
                case "FeatureTypeStyle" -> {
                    FeatureTypeStyle style = featureTypeStyle(child);
                    rules += style.rules().size();
                    if (rules > MAX_RULES) {
                        throw child.refused("a style may have at most %d rules".formatted(MAX_RULES));
                    }
                    styles.add(style);
                }
                default -> throw unsupported(child);
            }
        }
        return new Style(name, title, styles);
    }

    private static FeatureTypeStyle featureTypeStyle(XmlElement element) {
        List<Rule> rules = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (sld(child)) {
                case "Name", "Title", "Abstract" -> child.text();
                case "Rule" -> rules.add(rule(child));
                default -> throw unsupported(child);
            }
        }
        return new FeatureTypeStyle(rules);
    }

    private static Rule rule(XmlElement element) {
        String name = "";
        String title = "";
        double min = 0;
        double max = Double.POSITIVE_INFINITY;
        boolean otherwise = false;
        @Nullable Condition condition = null;
        List<Symbolizer> symbolizers = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.namespace.equals(OGC) && child.name.equals("Filter")) {
                condition = FilterReader.read(child);
                continue;
            }
            switch (sld(child)) {
                case "Name" -> name = child.text();
                case "Title" -> title = child.text();
                case "Abstract" -> child.text();
                case "ElseFilter" -> otherwise = child.children().isEmpty();
                case "MinScaleDenominator" -> min = child.number();
                case "MaxScaleDenominator" -> max = child.number();
                default -> symbolizers.add(SymbolizerReader.read(child));
            }
        }
        if (min < 0 || min >= max) {
            throw element.refused("its scales from %s to %s are empty".formatted(min, max));
        }
        if (otherwise && condition != null) {
            throw element.refused("has both Filter and ElseFilter");
        }
        return new Rule(
                name, title, min, max, otherwise, condition == null ? Condition.ALWAYS : condition, symbolizers);
    }

    private static void expect(XmlElement element, String name) {
        if (!sld(element).equals(name)) {
            throw element.refused("should be " + name);
        }
    }

    /** The local name of an element of the SLD namespace. */
    static String sld(XmlElement element) {
        if (!element.namespace.equals(SLD)) {
            throw element.refused("is not of the namespace " + SLD);
        }
        return element.name;
    }

    static StyleException unsupported(XmlElement element) {
        return element.refused("is not supported here");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads styles of SLD 1.0.0 (OGC 02-070) and of SLD 1.1.0 with Symbology Encoding 1.1.0 (05-078r4, 05-077r4): one
 * NamedLayer with one UserStyle. What is not supported is refused by name and line, never left out.
 */
public final class SldReader {

    static final String SLD = "http://www.opengis.net/sld";
    static final String SE = "http://www.opengis.net/se";
    static final String OGC = "http://www.opengis.net/ogc";
    static final int MAX_BYTES = 1 << 20;
    /** Read at most, so that what is too long can be told by element and line. */
    private static final int MAX_READ = 16 << 20;

    static final int MAX_RULES = 500;

    /**
     * What a style is read for.
     *
     * @param raster whether there is a coverage for a RasterSymbolizer to colour; else it is refused
     */
    public record Reading(GraphicFiles files, boolean raster) {}

    /** A style, and what GeoServer would draw otherwise. */
    public record Checked(Style style, List<StyleNote> notes) {

        public Checked {
            notes = List.copyOf(notes);
        }
    }

    private SldReader() {}

    /**
     * Reads a style of a layer of features that names no files.
     *
     * @param in the file, at most 1 MB; not closed
     * @param name what messages and the style call it
     * @throws StyleException when it is not of the supported form; names the element and its line
     * @throws UncheckedIOException when the stream fails
     */
    public static Style read(InputStream in, String name) {
        return read(in, name, GraphicFiles.NONE);
    }

    /** Reads a style of a layer of features; its graphics are taken from {@code files} and nowhere else. */
    public static Style read(InputStream in, String name, GraphicFiles files) {
        return check(in, name, new Reading(files, false)).style();
    }

    /** Reads a style and says what is drawn otherwise elsewhere. */
    public static Checked check(InputStream in, String name, Reading reading) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StyleFile file = new StyleFile(name, reading);
        XmlElement root = XmlParser.parse(bytes, file);
        if (bytes.length > MAX_BYTES) {
            throw root.refused("the file is larger than %d bytes".formatted(MAX_BYTES));
        }
        String version = root.getAttribute("version");
        if (!version.equals("1.0.0") && !version.equals("1.1.0")) {
            throw root.refused("version %s is neither 1.0.0 nor 1.1.0".formatted(version));
        }
        file.encoding = version.equals("1.1.0");
        expect(root, "StyledLayerDescriptor");
        Style style = namedLayer(root.onlyChild(), name);
        return new Checked(style, file.notes());
    }

    private static Style namedLayer(XmlElement layer, String name) {
        expect(layer, "NamedLayer");
        Style style = null;
        for (XmlElement child : layer.children()) {
            switch (child.styleName()) {
                case "Name" -> child.text();
                case "UserStyle" -> {
                    if (style != null) {
                        throw child.refused("there may be only one");
                    }
                    style = userStyle(child, name);
                }
                default -> throw child.unsupported();
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
            switch (child.styleName()) {
                case "Name", "Abstract", "IsDefault" -> child.text();
                case "Title" -> title = child.text();
                case "Description" -> title = description(child);
                case "FeatureTypeStyle" -> {
                    FeatureTypeStyle style = featureTypeStyle(child, MAX_RULES - rules);
                    rules += style.rules().size();
                    styles.add(style);
                }
                default -> throw child.unsupported();
            }
        }
        return new Style(name, title, styles);
    }

    /** The title in a Description of Symbology Encoding. */
    private static String description(XmlElement element) {
        String title = "";
        for (XmlElement child : element.children()) {
            switch (child.styleName()) {
                case "Title" -> title = child.text();
                case "Abstract" -> child.text();
                default -> throw child.unsupported();
            }
        }
        return title;
    }

    private static FeatureTypeStyle featureTypeStyle(XmlElement element, int maxRules) {
        List<Rule> rules = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (child.styleName()) {
                case "Name", "Title", "Abstract" -> child.text();
                case "Description" -> description(child);
                case "Rule" -> {
                    if (rules.size() == maxRules) {
                        throw child.refused("a style may have at most %d rules".formatted(MAX_RULES));
                    }
                    rules.add(rule(child));
                }
                default -> throw child.unsupported();
            }
        }
        return new FeatureTypeStyle(rules);
    }

    /** Elements of a rule of which a second would put the first out of force. */
    private static final Set<String> ONCE = Set.of(
            "Name", "Title", "Description", "Filter", "ElseFilter", "MinScaleDenominator", "MaxScaleDenominator");

    private static Rule rule(XmlElement element) {
        String name = "";
        String title = "";
        double min = 0;
        double max = Double.POSITIVE_INFINITY;
        boolean otherwise = false;
        @Nullable Condition condition = null;
        List<Parameter<Symbolizer>> symbolizers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (XmlElement child : element.children()) {
            if (ONCE.contains(child.name) && !seen.add(child.name)) {
                throw child.refused("there may be only one");
            }
            if (child.isFilter("Filter")) {
                condition = FilterReader.read(child);
                continue;
            }
            switch (child.styleName()) {
                case "Name" -> name = child.text();
                case "Title" -> title = child.text();
                case "Abstract" -> child.text();
                case "Description" -> title = description(child);
                case "ElseFilter" -> {
                    if (!child.children().isEmpty()) {
                        throw child.refused("stands for what no other rule takes and has nothing in it");
                    }
                    otherwise = true;
                }
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
        if (!element.styleName().equals(name)) {
            throw element.refused("should be " + name);
        }
    }
}

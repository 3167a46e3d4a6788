// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The SLD text of one layer in one theme. */
final class HouseStyle {

    /** What rules and symbols say besides the conditions on properties. */
    private static final Set<String> WORDS = Set.of("title", "zooms", "themes", "else");

    /** Attributes that may have a value for each range of zooms. */
    private static final Set<String> BY_ZOOM =
            Set.of("width", "size", "opacity", "stroke-opacity", "fill", "stroke", "halo");

    private final String layer;
    private final Theme theme;
    private final SldText out = new SldText();
    private final Symbols symbols;
    private final Filters filters;

    private HouseStyle(String layer, Theme theme, Item house) {
        this.layer = layer;
        this.theme = theme;
        this.symbols = new Symbols(theme, out);
        Map<String, List<String>> lists = new HashMap<>();
        house.listChildren("list")
                .forEach(list ->
                        lists.put(list.get("name"), List.of(list.get("values").split("\\s+"))));
        this.filters = new Filters(lists);
    }

    static String write(Path houseXml, Theme theme) {
        Item house = Item.of(parse(houseXml), theme.name());
        return new HouseStyle(String.valueOf(houseXml.getParent().getFileName()), theme, house).written(house);
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private String written(Item house) {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.line("<!-- SPDX-License-Identifier: Apache-2.0 -->");
        out.line("<!-- Written from house.xml and the palette; see styles/README.md. -->");
        out.open("StyledLayerDescriptor xmlns=\"http://www.opengis.net/sld\" xmlns:ogc=\"http://www.opengis.net/ogc\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " version=\"1.0.0\" xsi:schemaLocation=\"http://www.opengis.net/sld"
                + " http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd\"");
        out.open("NamedLayer");
        out.leaf("Name", layer);
        out.open("UserStyle");
        out.leaf("Name", theme.name());
        out.leaf("Title", house.get("title"));
        Map<String, Item> known = new HashMap<>();
        for (Item child : house.children()) {
            if (child.name().equals("part")) {
                child.find("id").ifPresent(id -> known.put(id, child));
                part(child);
            } else if (child.name().equals("again")) {
                part(again(child, known));
            }
        }
        out.close("UserStyle");
        out.close("NamedLayer");
        out.close("StyledLayerDescriptor");
        return out.toString();
    }

    /** A part once more, for some zooms and features, under one title and with another look of its passes. */
    private static Item again(Item again, Map<String, Item> known) {
        Item part = known.get(again.get("part"));
        if (part == null) {
            throw new IllegalArgumentException("there is no part '%s' before it".formatted(again.get("part")));
        }
        List<Item> rules = new ArrayList<>();
        for (Item rule : part.children()) {
            Item narrowed = rule.with("within", again.get("zooms")).with("title", again.get("title"));
            for (Map.Entry<String, String> condition : conditions(again).entrySet()) {
                narrowed = narrowed.with(condition.getKey(), condition.getValue());
            }
            rules.add(narrowed.with(rule.children().stream()
                    .map(symbol -> changed(symbol, again))
                    .toList()));
        }
        return part.with(rules);
    }

    /** A symbol with what is said anew for its pass. */
    private static Item changed(Item symbol, Item again) {
        Item changed = symbol;
        for (String name : List.of("stroke", "wider", "cap")) {
            String value = again.get(name + '-' + symbol.get("pass"), "");
            changed = value.isEmpty() ? changed : changed.with(name, value);
        }
        return changed;
    }

    private static Map<String, String> conditions(Item rule) {
        Map<String, String> conditions = new LinkedHashMap<>();
        rule.attributes().forEach((name, value) -> {
            if (!WORDS.contains(name) && !name.equals("within") && !name.equals("part") && !name.contains("-")) {
                conditions.put(name, value);
            }
        });
        return conditions;
    }

    private void part(Item part) {
        for (String pass : part.get("passes", "").split(" ")) {
            out.open("FeatureTypeStyle");
            part.children().forEach(rule -> rule(rule, pass));
            out.close("FeatureTypeStyle");
        }
    }

    private void rule(Item rule, String pass) {
        List<Zooms> ranges = Zooms.listOf(rule.get("zooms", ""));
        Zooms within = Zooms.listOf(rule.get("within", "")).get(0);
        for (int i = 0; i < ranges.size(); i++) {
            int index = i;
            List<Item> shown = rule.children().stream()
                    .filter(symbol -> symbol.get("pass", "").equals(pass))
                    .map(symbol -> at(symbol, index, ranges.size()))
                    .filter(symbol -> symbol.attributes().values().stream().noneMatch("-"::equals))
                    .toList();
            Zooms zooms = ranges.get(i).meet(within);
            if (shown.isEmpty() || zooms.isEmpty()) {
                continue;
            }
            out.open("Rule");
            out.leaf("Title", rule.get("title"));
            if (rule.get("else", "no").equals("yes")) {
                out.line("<ElseFilter/>");
            }
            filters.write(out, conditions(rule));
            zooms.write(out);
            shown.forEach(symbols::write);
            out.close("Rule");
        }
    }

    /** A symbol as it is in one of several ranges of zooms; a minus leaves it out there, as a width of an area its outline alone. */
    private static Item at(Item symbol, int index, int ranges) {
        Item at = symbol;
        for (String name : BY_ZOOM) {
            String[] values = symbol.get(name, "").split(" ");
            if (ranges > 1 && values.length == ranges) {
                at = at.with(name, values[index]);
            } else if (values.length > 1) {
                throw new IllegalArgumentException(
                        "%s has %d values for %d ranges of zooms".formatted(name, values.length, ranges));
            }
        }
        if (!at.name().equals("line") && at.get("width", "").equals("-")) {
            at = at.without("stroke").without("width");
        }
        if (at.find("wider").isPresent() && !at.get("width").equals("-")) {
            double width = Double.parseDouble(at.get("width")) + Double.parseDouble(at.get("wider"));
            at = at.with("width", String.valueOf(width));
        }
        return at;
    }
}

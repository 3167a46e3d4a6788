// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.link.Doorplate;
import org.gridkeeper.server.catalogue.LayerIds;
import org.jspecify.annotations.Nullable;

/** What the <a href="https://wiki.openstreetmap.org/wiki/Map_features">tags</a> of OpenStreetMap are in our layers. */
final class OsmMapping {

    static final String ROADS = "roads";
    static final String WATER = "water";
    static final String LANDUSE = "landuse";
    static final String WATERWAYS = "waterways";
    static final String RAILWAYS = "railways";
    static final String PLACES = "places";

    private static final Set<String> STREAMS = Set.of("river", "canal", "stream", "drain", "ditch");
    private static final Set<String> RAILS =
            Set.of("rail", "light_rail", "subway", "tram", "narrow_gauge", "funicular", "monorail");
    private static final Set<String> SETTLEMENTS = Set.of(
            "city",
            "borough",
            "town",
            "suburb",
            "quarter",
            "neighbourhood",
            "village",
            "hamlet",
            "isolated_dwelling",
            "farm",
            "locality",
            "square",
            "island",
            "islet");

    private static final Set<String> BASINS = Set.of("reservoir", "basin");
    private static final Set<String> BANKS = Set.of("riverbank", "dock");

    /** Keys that say what land is, the first that is there wins, with those of their values that are meant. */
    private static final Map<String, Set<String>> LAND = new LinkedHashMap<>();

    static {
        LAND.put(
                "natural",
                Set.of(
                        "wood",
                        "scrub",
                        "grassland",
                        "heath",
                        "fell",
                        "wetland",
                        "bare_rock",
                        "scree",
                        "shingle",
                        "glacier",
                        "sand",
                        "beach"));
        LAND.put(
                "leisure",
                Set.of(
                        "park",
                        "garden",
                        "pitch",
                        "playground",
                        "golf_course",
                        "nature_reserve",
                        "recreation_ground",
                        "sports_centre",
                        "stadium",
                        "common"));
        LAND.put(
                "amenity",
                Set.of(
                        "school",
                        "kindergarten",
                        "university",
                        "college",
                        "hospital",
                        "clinic",
                        "parking",
                        "grave_yard",
                        "marketplace"));
    }

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-\\d{2}){0,2}");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,4})(\\.\\d+)?");
    private static final Pattern PEOPLE = Pattern.compile("\\d{1,9}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,3}");

    private OsmMapping() {}

    /** The layer of something that covers ground: a closed way, or a multipolygon. */
    static Optional<String> findLayerOfGround(Map<String, String> tags) {
        if (!tags.getOrDefault("building", "no").equals("no")) {
            return Optional.of(LayerIds.BUILDINGS);
        }
        if (!water(tags).isEmpty()) {
            return Optional.of(WATER);
        }
        return land(tags).isEmpty() ? Optional.empty() : Optional.of(LANDUSE);
    }

    /** The layers of a way as a line: rails in a street are both. */
    static List<String> listLayersOfLine(Map<String, String> tags) {
        List<String> layers = new ArrayList<>();
        if (tags.containsKey("highway") || tags.getOrDefault("route", "").equals("ferry")) {
            layers.add(ROADS);
        }
        if (RAILS.contains(tags.getOrDefault("railway", ""))) {
            layers.add(RAILWAYS);
        }
        if (STREAMS.contains(tags.getOrDefault("waterway", ""))) {
            layers.add(WATERWAYS);
        }
        return layers;
    }

    /** Whether a node is a place that has a name to show. */
    static boolean isPlace(Map<String, String> tags) {
        return SETTLEMENTS.contains(tags.getOrDefault("place", "")) && tags.containsKey("name");
    }

    static Map<String, Object> place(Map<String, String> tags) {
        Map<String, Object> values = classed(tags.getOrDefault("place", ""), tags);
        String population = tags.getOrDefault("population", "");
        if (PEOPLE.matcher(population).matches()) {
            values.put("population", Long.valueOf(population));
        }
        return values;
    }

    /** What the map shows of a line; of a road also what a routing graph needs. */
    static Map<String, Object> line(String layer, OsmWay way) {
        Map<String, String> tags = way.tags();
        if (layer.equals(ROADS)) {
            return road(tags, way.nodes());
        }
        Map<String, Object> values =
                classed(tags.getOrDefault(layer.equals(RAILWAYS) ? "railway" : "waterway", ""), tags);
        put(values, "bridge", tags.get("bridge"));
        put(values, "tunnel", tags.get("tunnel"));
        return values;
    }

    static boolean hasAddress(Map<String, String> tags) {
        return tags.containsKey("addr:housenumber");
    }

    static Map<String, Object> ground(String layer, Map<String, String> tags) {
        return switch (layer) {
            case LayerIds.BUILDINGS -> building(tags);
            case WATER -> classed(water(tags), tags);
            default -> classed(land(tags), tags);
        };
    }

    private static String water(Map<String, String> tags) {
        if (tags.getOrDefault("natural", "").equals("water")) {
            return tags.getOrDefault("water", "water");
        }
        String way = tags.getOrDefault("waterway", "");
        if (BANKS.contains(way)) {
            return way;
        }
        String land = tags.getOrDefault("landuse", "");
        return BASINS.contains(land) ? land : "";
    }

    private static String land(Map<String, String> tags) {
        String landuse = tags.get("landuse");
        if (landuse != null) {
            return landuse;
        }
        for (Map.Entry<String, Set<String>> key : LAND.entrySet()) {
            String value = tags.getOrDefault(key.getKey(), "");
            if (key.getValue().contains(value)) {
                return value;
            }
        }
        return "";
    }

    private static Map<String, Object> classed(String name, Map<String, String> tags) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("class", name);
        put(values, "name", tags.get("name"));
        return values;
    }

    private static Map<String, Object> building(Map<String, String> tags) {
        Map<String, Object> values = new LinkedHashMap<>();
        String use = tags.getOrDefault("building", "yes");
        // "yes" says that it is one, not which.
        put(values, "class", use.equals("yes") ? tags.get("amenity") : use);
        put(values, "name", tags.getOrDefault("name", tags.get("addr:housename")));
        if (hasAddress(tags)) {
            values.put("address", address(tags));
            values.put("doorplate", Doorplate.text(street(tags), tags.getOrDefault("addr:housenumber", "")));
        }
        Matcher floors = COUNT.matcher(tags.getOrDefault("building:levels", ""));
        if (floors.matches()) {
            values.put("floors", Long.valueOf(floors.group(1)));
        }
        Matcher year = YEAR.matcher(tags.getOrDefault("start_date", ""));
        if (year.matches()) {
            values.put("year_built", Long.valueOf(year.group(1)));
        }
        return values;
    }

    private static String street(Map<String, String> tags) {
        return tags.getOrDefault("addr:street", tags.getOrDefault("addr:place", ""));
    }

    private static String address(Map<String, String> tags) {
        String full = tags.get("addr:full");
        if (full != null) {
            return full;
        }
        String door = Doorplate.text(street(tags), tags.getOrDefault("addr:housenumber", ""));
        String city = tags.getOrDefault("addr:city", "");
        if (!city.isEmpty() && Character.isIdeographic(city.codePointAt(0))) {
            return city + tags.getOrDefault("addr:district", "") + door;
        }
        String town = (tags.getOrDefault("addr:postcode", "") + ' ' + city).strip();
        return town.isEmpty() ? door : door + ", " + town;
    }

    static Map<String, Object> doorplate(Map<String, String> tags) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "street", street(tags));
        put(values, "number", tags.get("addr:housenumber"));
        put(values, "name", tags.getOrDefault("addr:housename", tags.get("name")));
        put(values, "unit", tags.get("addr:unit"));
        put(values, "postcode", tags.get("addr:postcode"));
        put(values, "city", tags.get("addr:city"));
        values.put("source", "OpenStreetMap");
        return values;
    }

    /** What a routing graph needs of a road. */
    private static Map<String, Object> road(Map<String, String> tags, long[] nodes) {
        Map<String, Object> values = new LinkedHashMap<>();
        String kind = tags.getOrDefault("highway", "ferry");
        values.put("class", kind);
        put(values, "name", tags.getOrDefault("name", tags.get("ref")));
        put(values, "oneway", oneway(kind, tags));
        for (String key : new String[] {"bridge", "tunnel", "access", "foot", "maxspeed"}) {
            put(values, key, tags.get(key));
        }
        put(values, "vehicle", tags.getOrDefault("motor_vehicle", tags.get("vehicle")));
        String layer = tags.getOrDefault("layer", "");
        if (WHOLE.matcher(layer).matches()) {
            values.put("layer", Long.valueOf(layer));
        }
        StringBuilder ids = new StringBuilder(nodes.length * 11);
        for (long node : nodes) {
            ids.append(ids.isEmpty() ? "" : " ").append(node);
        }
        values.put("nodes", ids.toString());
        return values;
    }

    /** {@code yes}, {@code -1} against the order of the nodes, {@code no}; empty where nothing says it. */
    private static String oneway(String kind, Map<String, String> tags) {
        String said = tags.getOrDefault("oneway", "");
        String junction = tags.getOrDefault("junction", "");
        return switch (said) {
            case "yes", "true", "1" -> "yes";
            case "no", "false", "0" -> "no";
            case "-1", "reverse" -> "-1";
            case "" ->
                kind.equals("motorway") || junction.equals("roundabout") || junction.equals("circular") ? "yes" : "";
            default -> said;
        };
    }

    private static void put(Map<String, Object> values, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(field, value);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Makes areas of the administrative borders of an OSM file: finds which {@code admin_level} is which of our levels, and
 * gives codes ({@code geo-service/docs/decisions/0012-openstreetmap.md}). For one thread and one file.
 */
final class OsmAreas {

    /** A border that is whole. */
    record Border(OsmRelation relation, int adminLevel, Geometry lonLat) {

        String name() {
            return relation.tags().getOrDefault("name", "");
        }
    }

    /**
     * An area and where it is from.
     *
     * @param source key of its relation; {@link #UNION} when it was made around its children
     */
    record Sourced(Area area, String source) {}

    static final String UNION = "union";

    private static final String NO_COUNTRY = "990001";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** A street is never an area of this admin_level or above, which are countries and their states. */
    private static final int STATE = 4;

    private final OsmRun run;
    private final ImportRequest request;
    private final Map<Level, Map<String, Area>> stored = new EnumMap<>(Level.class);
    private final Map<String, String> codeOfSource = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Level, Map<String, Sourced>> made = new EnumMap<>(Level.class);
    private final TreeMap<Integer, List<Border>> byAdminLevel = new TreeMap<>();

    OsmAreas(FeatureStore store, OsmRun run, ImportRequest request) {
        this.run = run;
        this.request = request;
        for (Level level : List.of(Level.DIVISION, Level.STREET, Level.COMMUNITY)) {
            stored.put(level, new TreeMap<>());
            made.put(level, new TreeMap<>());
        }
        store.forEach(StoredAreas.layerOf(Level.COMMUNITY), this::known);
    }

    private void known(StoredFeature feature) {
        Area area = StoredAreas.areaOf(feature);
        stored.getOrDefault(area.level(), new TreeMap<>()).put(area.code(), area);
        taken.add(area.code());
        if (feature.values().get("source") instanceof String source) {
            // One source may have been imported into several parents.
            codeOfSource.put(source + ' ' + area.parent(), area.code());
        }
    }

    /** By level and code; empty when the file has no whole border. */
    Map<Level, Map<String, Sourced>> of(List<Border> borders) {
        borders.stream()
                .sorted(Comparator.comparingLong(border -> border.relation().id()))
                .forEach(border -> byAdminLevel
                        .computeIfAbsent(border.adminLevel(), l -> new ArrayList<>())
                        .add(border));
        if (byAdminLevel.isEmpty()) {
            run.note("areas: the file holds no whole administrative border");
            return Map.of();
        }
        int communities = chosen("community").orElse(byAdminLevel.lastKey());
        Optional<Integer> streets = chosen("street")
                .or(() ->
                        Optional.ofNullable(byAdminLevel.lowerKey(communities)).filter(level -> level > STATE));
        Optional<Integer> divisions =
                chosen("division").or(() -> Optional.ofNullable(byAdminLevel.lowerKey(streets.orElse(communities))));
        run.note(
                "areas: communities are admin_level %d, streets %s, the division %s; choose others with --map community=N --map street=N --map division=N"
                        .formatted(communities, word(streets), word(divisions)));
        String division = division(communities);
        List<Sourced> around = request.areas().parent().length() == Level.STREET.codeLength()
                ? List.of()
                : streets(division, listOf(streets));
        listOf(Optional.of(communities)).forEach(border -> community(border, division, around));
        unions(Level.STREET);
        List<Border> whole = listOf(divisions);
        if (whole.size() == 1) {
            made(
                    border(whole.get(0), division, Level.DIVISION),
                    whole.get(0).relation().key());
        } else {
            unions(Level.DIVISION);
        }
        return made;
    }

    private static String word(Optional<Integer> level) {
        return level.map(number -> "admin_level " + number).orElse("made as the union of the areas in it");
    }

    private Optional<Integer> chosen(String level) {
        String number = request.reading().columns().get(level);
        if (number == null) {
            return Optional.empty();
        }
        if (!number.matches("\\d{1,2}") || !byAdminLevel.containsKey(Integer.valueOf(number))) {
            throw new ImportArgumentException("--map %s=%s: the file has whole borders of the admin_levels %s"
                    .formatted(level, number, byAdminLevel.keySet()));
        }
        return Optional.of(Integer.valueOf(number));
    }

    private List<Border> listOf(Optional<Integer> level) {
        return level.map(number -> byAdminLevel.getOrDefault(number, List.of())).orElse(List.of());
    }

    /** The one asked for; else 90 and the numbers of the two letters of the country: LI is 901209. */
    private String division(int communities) {
        String parent = request.areas().parent();
        if (!parent.isEmpty()) {
            return parent.substring(0, Level.DIVISION.codeLength());
        }
        String country = country(listOf(Optional.of(communities)));
        String code = country.isEmpty()
                ? NO_COUNTRY
                : "90%02d%02d".formatted(country.charAt(0) - 'A' + 1, country.charAt(1) - 'A' + 1);
        run.note("areas: their codes begin with %s%s; choose another division with --parent CODE"
                .formatted(code, country.isEmpty() ? "" : ", which stands for the country " + country));
        return code;
    }

    private String country(List<Border> communities) {
        List<String> names = new ArrayList<>();
        for (Border border : byAdminLevel.getOrDefault(2, List.of())) {
            Map<String, String> tags = border.relation().tags();
            names.add(tags.getOrDefault("ISO3166-1:alpha2", tags.getOrDefault("ISO3166-1", "")));
        }
        for (Border border : communities) {
            names.add(border.relation().tags().getOrDefault("ISO3166-2", "").replaceFirst("-.*", ""));
        }
        return names.stream()
                .filter(name -> COUNTRY.matcher(name).matches())
                .findFirst()
                .orElse("");
    }

    private List<Sourced> streets(String division, List<Border> borders) {
        for (Border border : borders) {
            String source = border.relation().key();
            try {
                made(border(border, code(division, source), Level.STREET), source);
            } catch (RowFault e) {
                run.reject(source, border.relation().tags(), e);
            }
        }
        return List.copyOf(made.getOrDefault(Level.STREET, Map.of()).values());
    }

    private void community(Border border, String division, List<Sourced> streets) {
        String source = border.relation().key();
        String asked = request.areas().parent();
        try {
            Geometry inside = border.lonLat().getInteriorPoint();
            String street = asked.length() == Level.STREET.codeLength() ? asked : "";
            for (Sourced around : streets) {
                if (street.isEmpty() && around.area().lonLat().covers(inside)) {
                    street = around.area().code();
                }
            }
            if (street.isEmpty()) {
                street = code(division, UNION);
            }
            made(border(border, code(street, source), Level.COMMUNITY), source);
        } catch (RowFault e) {
            run.reject(source, border.relation().tags(), e);
        }
    }

    private static Area border(Border border, String code, Level level) {
        String name = border.name().isEmpty() ? code : border.name();
        return new Area(code, level, name, AreaCodes.parentOf(code), border.lonLat());
    }

    private void made(Area area, String source) {
        made.computeIfAbsent(area.level(), l -> new TreeMap<>()).put(area.code(), new Sourced(area, source));
    }

    /** The code that the source has there already, else the first free one. */
    private String code(String parent, String source) throws RowFault {
        String known = codeOfSource.get(source + ' ' + parent);
        for (int number = 1; known == null && number <= 999; number++) {
            String code = "%s%03d".formatted(parent, number);
            known = taken.add(code) ? code : null;
        }
        if (known == null) {
            throw new RowFault("bad-code", "%s has room for 999 codes".formatted(parent));
        }
        codeOfSource.put(source + ' ' + parent, known);
        return known;
    }

    /** Makes what lies around the areas one level below, where no border says it and nobody has given it. */
    private void unions(Level level) {
        Level below = level == Level.STREET ? Level.COMMUNITY : Level.STREET;
        Map<String, Area> children = new TreeMap<>(stored.getOrDefault(below, Map.of()));
        Collection<Sourced> fresh = made.getOrDefault(below, Map.of()).values();
        fresh.forEach(child -> children.put(child.area().code(), child.area()));
        for (Sourced child : List.copyOf(fresh)) {
            String code = child.area().parent();
            Area there = stored.getOrDefault(level, Map.of()).get(code);
            boolean given = there != null && !there.name().equals(code);
            if (given || made.getOrDefault(level, Map.of()).containsKey(code)) {
                continue;
            }
            List<Geometry> shapes = children.values().stream()
                    .filter(area -> area.parent().equals(code))
                    .map(Area::lonLat)
                    .toList();
            run.note("areas: made %s %s as the union of the %d areas in it"
                    .formatted(level.name().toLowerCase(Locale.ROOT), code, shapes.size()));
            made(new Area(code, level, code, AreaCodes.parentOf(code), OverlayNGRobust.union(shapes)), UNION);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which elements of a layer are asked for.
 *
 * @param after id of the last element of the page before; empty for the first page
 * @param cell code of the one cell; empty for all
 * @param classes codes; empty for all
 * @param box in degrees; null for everywhere
 */
record ElementQuery(
        String after,
        int limit,
        String cell,
        Set<String> classes,
        @Nullable Bounds box) {

    static final String LIMIT = "limit";
    static final String AFTER = "after";
    static final String CELL = "cell";
    static final String CLASS = "class";
    static final String BBOX = "bbox";
    static final String AT = "at";

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    static ElementQuery of(HttpServletRequest request, Sight sight) {
        String classes = text(request, CLASS);
        String box = text(request, BBOX);
        boolean hasPlaces = sight.schema().geometry() != GeometryKind.NONE;
        if (!box.isEmpty() && !hasPlaces) {
            throw new BadParameterException("the entries of %s have no place to be in a bbox".formatted(sight.layer()));
        }
        if (!classes.isEmpty() && sight.schema().findField(CLASS).isEmpty()) {
            throw new BadParameterException("the elements of %s have no class".formatted(sight.layer()));
        }
        Set<String> codes = new TreeSet<>();
        Arrays.stream(classes.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return new ElementQuery(
                text(request, AFTER), limit(request), text(request, CELL), codes, box.isEmpty() ? null : box(box));
    }

    static int limit(HttpServletRequest request) {
        String text = text(request, LIMIT);
        if (!text.matches("\\d{0,4}")) {
            throw badLimit();
        }
        int limit = text.isEmpty() ? DEFAULT_LIMIT : Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw badLimit();
        }
        return limit;
    }

    private static BadParameterException badLimit() {
        return new BadParameterException("limit is from 1 to %d".formatted(MAX_LIMIT));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static Bounds box(String text) {
        double[] numbers = new double[4];
        String[] parts = text.split(",", -1);
        try {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw badBox();
        }
        LonLat.require(numbers[0], numbers[1]);
        LonLat.require(numbers[2], numbers[3]);
        if (parts.length != numbers.length || numbers[0] > numbers[2] || numbers[1] > numbers[3]) {
            throw badBox();
        }
        return new Bounds(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static BadParameterException badBox() {
        return new BadParameterException("bbox is minX,minY,maxX,maxY in degrees; split one across 180°");
    }

    /** The moment that is asked about, of a date its last; null for now. */
    static @Nullable Instant at(HttpServletRequest request, ZoneId zone) {
        String at = text(request, AT);
        return at.isEmpty() ? null : Moments.asOf(AT, at, zone);
    }

    Filter filter() {
        return classes.isEmpty() ? Filter.NONE : new Filter(classes, Filter.NONE.from(), Filter.NONE.to());
    }

    @Nullable
    Bounds boxMercator() {
        return box == null ? null : WebMercator.project(box);
    }

    /** What a register is asked for; null when a cell is asked for that the scope does not see. */
    @Nullable
    Map<String, List<String>> among(Sight sight) {
        Map<String, List<String>> among = new TreeMap<>();
        if (!cell.isEmpty()) {
            if (!sight.scope().seesCell(cell)) {
                return null;
            }
            among.put(CELL, List.of(cell));
        } else if (!sight.scope().everyCell()) {
            among.put(CELL, List.copyOf(sight.scope().cells()));
        }
        if (!classes.isEmpty()) {
            among.put(CLASS, List.copyOf(classes));
        }
        return among;
    }

    /** The same of what was: cells have no cell of their own to be asked for, and are looked at one by one. */
    @Nullable
    Map<String, List<String>> amongPast(Sight sight) {
        Map<String, List<String>> among = among(sight);
        boolean linked = sight.schema().kind().isElement() || sight.schema().geometry() == GeometryKind.NONE;
        if (among != null && !linked) {
            among.remove(CELL);
        }
        return among;
    }

    /** Whether a stored feature, or a state it had, is asked for, wherever in the order; its scope is another question. */
    boolean takes(Sight sight, StoredFeature feature) {
        boolean isCell = sight.schema().kind() == Kind.CELL;
        String in = isCell ? feature.id() : feature.link().cell();
        return (cell.isEmpty() || cell.equals(in))
                && (classes.isEmpty() || (feature.values().get(CLASS) instanceof String name && classes.contains(name)))
                && (box == null || meets(feature, box));
    }

    private static boolean meets(StoredFeature feature, Bounds box) {
        Envelope envelope = new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
        return envelope.intersects(feature.lonLat().getEnvelopeInternal());
    }

    /** The address of the page after this one. */
    static String next(HttpServletRequest request, String last) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(AFTER)) {
                next.queryParam(name, encoded(values[0]));
            }
        });
        return next.queryParam(AFTER, encoded(last)).build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}

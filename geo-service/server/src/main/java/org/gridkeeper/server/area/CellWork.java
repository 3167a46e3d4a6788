// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.area.Recut;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/** One edit of cells, in its transaction. For one thread. */
final class CellWork {

    private static final Geometry NONE = new GeometryFactory().createPolygon();
    private static final Set<String> OWN_FIELDS =
            Set.of("code", "name", "parent", Validity.FROM, Validity.TO, "area_m2");

    private final StoreTransaction transaction;
    private final LinkSession links;
    private final LocalDate date;
    private final ZoneId zone;
    private final LayerSchema schema;
    private final Map<String, StoredFeature> cells = new TreeMap<>();
    private final Map<String, List<FeatureState>> states = new HashMap<>();
    private final List<String> ended = new ArrayList<>();
    private final List<Area> made = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    CellWork(FeatureStore store, StoreTransaction transaction, LinkSession links, LocalDate date, ZoneId zone) {
        this.transaction = transaction;
        this.links = links;
        this.date = date;
        this.zone = zone;
        schema = store.findSchema(LayerIds.CELLS)
                .orElseThrow(() -> new CellEditRefusedException("there is no layer of cells"));
        transaction.forEach(LayerIds.CELLS, cell -> cells.put(cell.id(), cell));
        for (FeatureState state : store.history().listStates(LayerIds.CELLS)) {
            states.computeIfAbsent(state.feature().feature().id(), code -> new ArrayList<>())
                    .add(state);
        }
    }

    StoredFeature require(String code) {
        StoredFeature cell = cells.get(code);
        if (cell == null) {
            throw new NoSuchCellException(code);
        }
        return cell;
    }

    /** Ends cells of one community and begins others in their place, under new codes. */
    void replace(List<StoredFeature> old, List<Geometry> shapes) {
        String community = community(old);
        Set<String> used = new HashSet<>(states.keySet());
        used.addAll(cells.keySet());
        List<String> codes;
        try {
            codes = AreaCodes.nextCells(community, used, shapes.size());
        } catch (IllegalArgumentException e) {
            throw new CellEditRefusedException(String.valueOf(e.getMessage()));
        }
        List<Geometry> ordered = Recut.inReadingOrder(shapes, shape -> shape);
        List<Area> wishes = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String name = nameOf(community) + " " + code.substring(community.length());
            wishes.add(new Area(code, Level.CELL, name, community, ordered.get(i)));
        }
        Recut.Result result = recut(old, community, wishes);
        Map<String, Object> common = common(old);
        for (StoredFeature cell : old) {
            links.put(schema, withValues(cell, lastValues(cell)));
            links.delete(schema, cell.id());
            ended.add(cell.id());
        }
        for (int i = 0; i < wishes.size(); i++) {
            Area wish = wishes.get(i);
            begin(
                    new Area(
                            wish.code(),
                            Level.CELL,
                            wish.name(),
                            community,
                            result.shapes().get(i)),
                    common);
        }
        List<String> largestFirst = old.stream()
                .sorted(Comparator.comparingDouble(
                                (StoredFeature cell) -> -cell.lonLat().getArea())
                        .thenComparing(StoredFeature::id))
                .map(StoredFeature::id)
                .toList();
        successions.add(new Succession(largestFirst, codes, date));
    }

    /** Ends shapes of cells and begins others under the same codes. */
    void redraw(Map<String, Geometry> shapes) {
        List<StoredFeature> old = new ArrayList<>();
        shapes.keySet().forEach(code -> old.add(require(code)));
        String community = community(old);
        List<Area> wishes = new ArrayList<>();
        for (StoredFeature cell : old) {
            Area area = StoredAreas.areaOf(cell);
            wishes.add(new Area(area.code(), Level.CELL, area.name(), area.parent(), shapeOf(shapes, cell.id())));
        }
        Recut.Result result = recut(old, community, wishes);
        for (int i = 0; i < old.size(); i++) {
            StoredFeature cell = old.get(i);
            Geometry shape = result.shapes().get(i);
            if (!shape.norm().equalsExact(cell.lonLat().norm())) {
                links.put(schema, withValues(cell, lastValues(cell)));
                Area area = wishes.get(i);
                begin(new Area(area.code(), Level.CELL, area.name(), area.parent(), shape), kept(cell));
            }
        }
    }

    private static Geometry shapeOf(Map<String, Geometry> shapes, String code) {
        Geometry shape = shapes.get(code);
        return shape == null ? NONE : shape;
    }

    /** Links anew what has moved, and counts it by layer. */
    Map<String, Long> relink() {
        return links.relink();
    }

    /** Lets the rows of registers that name the cells follow. */
    List<Handover> handOver(List<CellFollower> followers) {
        return successions.stream()
                .flatMap(succession ->
                        followers.stream().flatMap(each -> each.follow(transaction, links, succession).stream()))
                .toList();
    }

    List<CellWarning> warnings() {
        return new CellWarnings(transaction).of(made);
    }

    List<String> ended() {
        return ended;
    }

    List<Area> made() {
        return made;
    }

    private Recut.Result recut(List<StoredFeature> old, String community, List<Area> wishes) {
        Set<String> replaced = new HashSet<>();
        old.forEach(cell -> replaced.add(cell.id()));
        List<Area> others = cells.values().stream()
                .filter(cell -> !replaced.contains(cell.id()))
                .map(StoredAreas::areaOf)
                .toList();
        Recut.Result result;
        try {
            result = Recut.of(
                    old.stream().map(StoredAreas::areaOf).toList(),
                    others,
                    findArea(community).map(CellWork::valid).orElse(NONE),
                    wishes);
        } catch (IllegalArgumentException e) {
            throw new CellEditRefusedException(String.valueOf(e.getMessage()));
        }
        if (!result.flaws().isEmpty()) {
            throw new CellTopologyException("the cells would no longer cover their ground once", result.flaws());
        }
        result.neighbours().forEach((code, shape) -> {
            StoredFeature neighbour = require(code);
            links.put(schema, new StoredFeature(code, shape.norm(), neighbour.values(), neighbour.link()));
        });
        return result;
    }

    private static Geometry valid(StoredFeature area) {
        return area.lonLat().isValid() ? area.lonLat() : GeometryFixer.fix(area.lonLat());
    }

    private Optional<StoredFeature> findArea(String code) {
        return transaction.find(LayerIds.AREAS, code).map(VersionedFeature::feature);
    }

    private String nameOf(String community) {
        return findArea(community)
                .map(area -> area.values().getOrDefault("name", community).toString())
                .orElse(community);
    }

    private static String community(List<StoredFeature> old) {
        List<String> parents = old.stream()
                .map(cell -> AreaCodes.parentOf(cell.id()))
                .distinct()
                .toList();
        if (parents.size() > 1) {
            throw new CellEditRefusedException(
                    "the cells lie in different communities: %s".formatted(String.join(", ", parents)));
        }
        return parents.get(0);
    }

    private void begin(Area cell, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put(Validity.FROM, date.toString());
        values.put("area_m2", cell.squareMetres());
        links.put(schema, StoredAreas.featureOf(cell, values));
        made.add(cell);
    }

    /** The values of a cell's last day. */
    private Map<String, Object> lastValues(StoredFeature cell) {
        Map<String, Object> values = new LinkedHashMap<>(cell.values());
        LocalDate from = Validity.day(values, Validity.FROM).orElseGet(() -> firstDay(cell.id()));
        if (from.isAfter(date)) {
            throw new CellEditRefusedException("cell %s begins on %s, after %s".formatted(cell.id(), from, date));
        }
        values.put(Validity.FROM, from.toString());
        values.put(Validity.TO, date.toString());
        return values;
    }

    /** The day since which the log has the cell without a break. */
    private LocalDate firstDay(String code) {
        LocalDate first = date;
        for (FeatureState state : states.getOrDefault(code, List.of())) {
            if (state.removed()) {
                break;
            }
            first = LocalDate.ofInstant(state.began().at(), zone);
        }
        return first;
    }

    private static StoredFeature withValues(StoredFeature cell, Map<String, Object> values) {
        return new StoredFeature(cell.id(), cell.lonLat(), values, cell.link());
    }

    private static Map<String, Object> kept(StoredFeature cell) {
        Map<String, Object> values = new LinkedHashMap<>(cell.values());
        values.remove(Validity.TO);
        return values;
    }

    /** What the cells have in common, besides what is each one's own. */
    private static Map<String, Object> common(List<StoredFeature> old) {
        Map<String, Object> values = new LinkedHashMap<>(old.get(0).values());
        values.keySet().removeAll(OWN_FIELDS);
        for (StoredFeature cell : old) {
            values.entrySet()
                    .removeIf(value -> !value.getValue().equals(cell.values().get(value.getKey())));
        }
        return values;
    }
}

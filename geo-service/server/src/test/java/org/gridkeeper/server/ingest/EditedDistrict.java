// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.area.Recut;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.area.CellEdit;
import org.gridkeeper.server.area.CellEditRefusedException;
import org.gridkeeper.server.area.CellTopologyException;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A small generated district, and random edits of it: two communities of about a square kilometre with a slanting border
 * between them, cells of 250 m, buildings, points, lines.
 */
final class EditedDistrict {

    static final LayerSchema PATHS =
            new LayerSchema("paths", Kind.OTHER, GeometryKind.LINE, List.of(Field.of("name", FieldType.TEXT)));

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int INCIDENTS = 150;
    private static final int BUILDINGS = 60;

    final String street;
    private final Site site;
    private final Random random;
    private final double west;
    private final LayerSchema incidents;
    private final LayerSchema buildings;
    private final List<String> runs = new ArrayList<>();
    private int made;

    EditedDistrict(Site site, int number, Random random) {
        this.site = site;
        this.random = random;
        street = "140802%03d".formatted(number % 900 + 1);
        west = 100 + number * 0.05;
        incidents = site.store.findSchema("incidents").orElseThrow();
        buildings = site.store.findSchema("buildings").orElseThrow();
    }

    void make() {
        String first = ring("西社区", west, west + 0.01, west + 0.0117, west);
        String second = ring("东社区", west + 0.01, west + 0.02, west + 0.02, west + 0.0117);
        site.importer.run(new ImportRequest(
                List.of(site.file("areas.geojson", ImporterContract.collection(first, second))),
                "areas",
                Reading.PLAIN,
                new AreaCoding(Level.COMMUNITY, street),
                false,
                false));
        site.grid.run(new GridRequest(street, 250, "140802", false));
        site.write(session -> {
            session.putAll(buildings, several(BUILDINGS, this::building));
            session.putAll(incidents, several(INCIDENTS, this::incident));
            session.putAll(PATHS, several(10, this::path));
        });
    }

    private static String ring(String name, double southWest, double southEast, double northEast, double northWest) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%s,33.0],[%s,33.0],[%s,33.01],[%s,33.01],[%s,33.0]]]}}"
                .formatted(name, southWest, southEast, northEast, northWest, southWest);
    }

    /** One edit; gives what it was, and whether it was refused. */
    String edit() {
        int kind = random.nextInt(13);
        try {
            return switch (kind) {
                case 0, 1 -> split();
                case 2 -> merge();
                case 3, 4 -> redraw();
                case 5 -> single();
                case 6 -> remove("incidents");
                case 7 -> remove("buildings");
                case 8 -> mixed();
                case 9 -> importSome();
                case 10 -> importAndTakeBack();
                default -> undo();
            };
        } catch (CellEditRefusedException | CellTopologyException | ImportFailedException e) {
            return "refused: " + e.getMessage();
        }
    }

    /** One split, merge or redraw; gives its run, empty when it was refused. */
    String editCells() {
        int before = runs.size();
        try {
            switch (random.nextInt(3)) {
                case 0 -> split();
                case 1 -> merge();
                default -> redraw();
            }
        } catch (CellEditRefusedException | CellTopologyException e) {
            return "";
        }
        String run = runs.size() > before ? runs.get(runs.size() - 1) : "";
        return site.store.history().listOfRun(run).isEmpty() ? "" : run;
    }

    /** Takes the last run back; gives the run that did. */
    String undoLast() {
        return site.undoer.undo(runs.remove(runs.size() - 1), "test").run();
    }

    private String split() {
        Area cell = anyCell();
        runs.add(site.cells
                .splitAlong(cell.code(), lineAcross(cell.lonLat().getEnvelopeInternal()), edit(false))
                .run());
        return "split " + cell.code();
    }

    private String merge() {
        List<Area> pair = neighbours();
        runs.add(site.cells
                .merge(Set.of(pair.get(0).code(), pair.get(1).code()), edit(random.nextInt(4) == 0))
                .run());
        return "merge " + pair.get(0).code() + " " + pair.get(1).code();
    }

    private String redraw() {
        List<Area> pair = neighbours();
        Geometry whole = OverlayNGRobust.union(pair.stream().map(Area::lonLat).toList());
        List<Geometry> parts = Recut.parts(whole, lineAcross(whole.getEnvelopeInternal()));
        if (parts.size() != 2) {
            return "no two parts";
        }
        runs.add(site.cells
                .redraw(Map.of(pair.get(0).code(), parts.get(0), pair.get(1).code(), parts.get(1)), edit(false))
                .run());
        return "redraw " + pair.get(0).code() + " " + pair.get(1).code();
    }

    private String single() {
        try (StoreTransaction transaction = site.store.begin(new Origin("test", "put", ""))) {
            if (random.nextBoolean()) {
                site.links.put(transaction, buildings, building(known(BUILDINGS)));
            } else {
                site.links.put(transaction, incidents, incident(known(INCIDENTS)));
            }
            transaction.commit();
        }
        return "put";
    }

    private String remove(String layer) {
        String id = id(known(layer.equals("incidents") ? INCIDENTS : BUILDINGS));
        try (StoreTransaction transaction = site.store.begin(new Origin("test", "delete", ""))) {
            site.links.delete(transaction, site.store.findSchema(layer).orElseThrow(), id);
            transaction.commit();
        }
        return "delete " + layer + " " + id;
    }

    /** Elements before and after buildings, a cell whose attribute changes, and a second session in one transaction. */
    private String mixed() {
        site.write(session -> {
            session.put(incidents, incident(known(INCIDENTS)));
            session.putAll(buildings, several(1 + random.nextInt(3), n -> building(known(BUILDINGS))));
            session.put(incidents, incident(known(INCIDENTS)));
            session.put(PATHS, path(random.nextInt(10)));
            session.delete(buildings, id(known(BUILDINGS)));
        });
        try (StoreTransaction transaction = site.store.begin(new Origin("test", "put", ""))) {
            site.links.delete(transaction, buildings, id(known(BUILDINGS)));
            site.links.put(transaction, incidents, incident(known(INCIDENTS)));
            site.links.put(transaction, buildings, building(known(BUILDINGS)));
            transaction.commit();
        }
        return "mixed";
    }

    private String importSome() {
        StringBuilder csv = new StringBuilder("id,lon,lat,title\n");
        for (int i = 0; i < 20; i++) {
            Coordinate at = place();
            csv.append("%s,%s,%s,导入%d%n".formatted(id(i < 10 ? known(INCIDENTS) + made : i + made), at.x, at.y, i));
        }
        made += 20;
        runs.add(site.importText("incidents", "some.csv", csv.toString()).run());
        return "import";
    }

    /** With a change of links in between, which neither is in the way nor stays. */
    private String importAndTakeBack() {
        Map<String, List<Object>> before = contents("incidents");
        importSome();
        String run = runs.remove(runs.size() - 1);
        editCells();
        runs.add(site.undoer.undo(run, "test").run());
        assertThat(contents("incidents")).as("undo of " + run).isEqualTo(before);
        return "back";
    }

    private Map<String, List<Object>> contents(String layer) {
        Map<String, List<Object>> contents = new TreeMap<>();
        site.store.forEach(
                layer,
                feature -> contents.put(
                        feature.id(), List.of(feature.values(), feature.lonLat().toString())));
        return contents;
    }

    private String undo() {
        if (runs.isEmpty()) {
            return "nothing to undo";
        }
        String run = runs.remove(random.nextInt(5) == 0 ? random.nextInt(runs.size()) : runs.size() - 1);
        if (site.store.history().listOfRun(run).isEmpty()) {
            return "a dry run is not in the log";
        }
        runs.add(site.undoer.undo(run, "test").run());
        return "undo " + run;
    }

    private CellEdit edit(boolean dryRun) {
        return new CellEdit("test", site.cells.today(), dryRun);
    }

    private List<Area> cells() {
        return StoredAreas.list(site.store, Level.CELL).stream()
                .filter(cell -> cell.code().startsWith(street))
                .toList();
    }

    private Area anyCell() {
        List<Area> cells = cells();
        return cells.get(random.nextInt(cells.size()));
    }

    private List<Area> neighbours() {
        Area one = anyCell();
        List<Area> near = cells().stream()
                .filter(cell -> !cell.code().equals(one.code()) && cell.parent().equals(one.parent()))
                .filter(cell -> cell.lonLat().distance(one.lonLat()) == 0)
                .toList();
        return near.isEmpty() ? List.of(one, anyCell()) : List.of(one, near.get(random.nextInt(near.size())));
    }

    private Geometry lineAcross(Envelope box) {
        double x = box.getMinX() + box.getWidth() * random.nextDouble();
        double y = box.getMinY() + box.getHeight() * random.nextDouble();
        double angle = random.nextDouble() * Math.PI;
        double dx = Math.cos(angle) * 2 * (box.getWidth() + box.getHeight());
        double dy = Math.sin(angle) * 2 * (box.getWidth() + box.getHeight());
        return GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(x - dx, y - dy), new Coordinate(x, y), new Coordinate(x + dx, y + dy)
                });
    }

    /** Over the district and somewhat beyond; one of five on a corner of a cell, or in the middle of a border. */
    private Coordinate place() {
        if (random.nextInt(5) == 0) {
            Coordinate[] ring = anyCell().lonLat().getCoordinates();
            int at = random.nextInt(ring.length - 1);
            return random.nextBoolean()
                    ? ring[at].copy()
                    : new Coordinate((ring[at].x + ring[at + 1].x) / 2, (ring[at].y + ring[at + 1].y) / 2);
        }
        return new Coordinate(west - 0.001 + random.nextDouble() * 0.022, 32.999 + random.nextDouble() * 0.012);
    }

    private StoredFeature incident(int number) {
        return new StoredFeature(
                id(number), GEOMETRIES.createPoint(place()), Map.of("title", "事件" + random.nextInt(9)), Link.NOWHERE);
    }

    private StoredFeature building(int number) {
        Coordinate at = place();
        double side = 0.0001 + random.nextDouble() * 0.0004;
        Geometry box = GEOMETRIES.toGeometry(new Envelope(at.x, at.x + side, at.y, at.y + side));
        return new StoredFeature(id(number), box, Map.of("households", (long) random.nextInt(200)), Link.NOWHERE);
    }

    private StoredFeature path(int number) {
        Geometry line = GEOMETRIES.createLineString(new Coordinate[] {place(), place(), place()});
        return new StoredFeature(id(number), line, Map.of(), Link.NOWHERE);
    }

    private int known(int count) {
        return random.nextInt(count + 5);
    }

    private String id(int number) {
        return street + "-" + number;
    }

    private static List<StoredFeature> several(int count, java.util.function.IntFunction<StoredFeature> one) {
        List<StoredFeature> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.apply(i));
        }
        return all;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports a file of OpenStreetMap data into the layers areas, buildings, doorplates and those of the base map, in one
 * transaction, links of everything else included. Elements that are gone from a newer file stay.
 */
final class OsmImport {

    private static final Logger LOG = LoggerFactory.getLogger(OsmImport.class);
    private static final Set<String> LAYERS = new TreeSet<>(Set.of(
            LayerIds.AREAS,
            LayerIds.BUILDINGS,
            LayerIds.DOORPLATES,
            OsmMapping.ROADS,
            OsmMapping.RAILWAYS,
            OsmMapping.WATER,
            OsmMapping.WATERWAYS,
            OsmMapping.LANDUSE,
            OsmMapping.PLACES));

    /** Relations, ways and nodes are each read for what the next need, then the ways for the features. */
    private static final int PASSES = 4;

    private static final Set<String> LEVELS = Set.of("community", "street", "division");

    private final FeatureStore store;
    private final IngestSettings settings;

    OsmImport(FeatureStore store, IngestSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    static boolean isFor(ImportRequest request) {
        return request.files().stream().anyMatch(OsmFile::isOne);
    }

    ImportReport run(ImportRequest request) {
        check(request);
        OsmFile file = new OsmFile(request.files().get(0));
        String name = RunNames.next();
        try (OsmRun run = new OsmRun(file, PASSES, settings, name)) {
            OsmContents contents = OsmContents.read(run);
            try (StoreTransaction transaction = store.begin(new Origin("cli", "import", name))) {
                OsmWriter writer =
                        new OsmWriter(store, transaction, run, request.reading().drop());
                new Features(run, contents, writer, request).write();
                ImportReport report = run.report(request.dryRun() ? store.version() : run.commit(transaction));
                LOG.info("{}", report);
                return report;
            }
        }
    }

    private static void check(ImportRequest request) {
        Reading reading = request.reading();
        if (request.files().size() > 1) {
            throw new ImportArgumentException("import one OSM file at a time, and without other files");
        }
        if (!Files.isRegularFile(request.files().get(0))) {
            throw new ImportArgumentException(
                    "%s is not a file".formatted(request.files().get(0)));
        }
        if (!request.layer().isEmpty()) {
            throw new ImportArgumentException(
                    "an OSM file fills its layers by itself: leave --layer %s out; layers that are not wanted are left out with --drop, of %s"
                            .formatted(request.layer(), String.join(", ", LAYERS)));
        }
        if (!LAYERS.containsAll(reading.drop())) {
            throw new ImportArgumentException("--drop leaves layers of an OSM file out, of %s; not %s"
                    .formatted(String.join(", ", LAYERS), String.join(", ", reading.drop())));
        }
        if (!reading.crs().isEmpty() && !reading.crs().equals("EPSG:4326")) {
            throw new ImportArgumentException(
                    "an OSM file is in longitude and latitude: leave --crs %s out".formatted(reading.crs()));
        }
        if (!reading.idColumn().isEmpty()
                || !LEVELS.containsAll(reading.columns().keySet())) {
            throw new ImportArgumentException(
                    "an OSM file has no columns: --id does not go with it, and --map only as community=N street=N division=N, which name an admin_level");
        }
        String parent = request.areas().parent();
        if (request.areas().level() != null || !parent.matches("|[1-9]\\d{5}|[1-9]\\d{8}")) {
            throw new ImportArgumentException(
                    "an OSM file takes --parent with the 6 digits of a division or the 9 of a street, and no --level");
        }
    }

    /** One making of features. */
    private record Features(OsmRun run, OsmContents contents, OsmWriter writer, ImportRequest request) {

        void write() {
            OsmRings rings = new OsmRings(contents.places(), request.repair());
            borders();
            Set<Long> within = new HashSet<>();
            contents.grounds().forEach(ground -> ground(ground, rings, within));
            run.pass(block -> block.ways((id, tags, nodes) -> way(new OsmWay(id, tags, nodes), rings, within)));
            contents.doors().forEach(door -> {
                run.read();
                writer.door("node:" + door.node(), door.place(), door.tags());
            });
            contents.settlements().forEach(place -> {
                run.read();
                writer.place("node:" + place.node(), place.place(), place.tags());
            });
            writer.finish();
            if (rings.mended() > 0) {
                run.note("%d polygons that were not valid were mended".formatted(rings.mended()));
            }
        }

        private void borders() {
            if (!writer.isWanted(LayerIds.AREAS)) {
                return;
            }
            // A border that crosses itself is for the check of the whole coverage.
            OsmRings rings = new OsmRings(contents.places(), true);
            List<OsmAreas.Border> borders = new ArrayList<>();
            for (OsmRelation relation : contents.borders()) {
                run.read();
                String adminLevel = relation.tags().getOrDefault("admin_level", "");
                try {
                    if (!adminLevel.matches("\\d{1,2}")) {
                        throw new RowFault("no-level", "its admin_level '%s' is not a number".formatted(adminLevel));
                    }
                    borders.add(new OsmAreas.Border(
                            relation, Integer.parseInt(adminLevel), rings.polygon(relation, contents.nodesOfWay())));
                } catch (RowFault e) {
                    run.reject(relation.key(), relation.tags(), e);
                }
            }
            Map<Level, Map<String, OsmAreas.Sourced>> areas =
                    writer.areas(request).of(borders);
            writer.put(areas, request.repair());
        }

        private void ground(OsmRelation ground, OsmRings rings, Set<Long> within) {
            String layer = OsmMapping.findLayerOfGround(ground.tags()).orElse("");
            if (!writer.isWanted(layer)) {
                return;
            }
            run.read();
            try {
                writer.ground(layer, ground.key(), rings.polygon(ground, contents.nodesOfWay()), ground.tags());
                within.addAll(contents.listWaysWithin(ground));
            } catch (RowFault e) {
                run.reject(ground.key(), ground.tags(), e);
            }
        }

        private void line(String layer, OsmWay way, OsmRings rings) {
            run.read();
            try {
                writer.line(layer, way, rings.line(way.nodes()));
            } catch (RowFault e) {
                run.reject(way.key(), way.tags(), e);
            }
        }

        private void way(OsmWay way, OsmRings rings, Set<Long> within) {
            run.seen();
            for (String line : OsmMapping.listLayersOfLine(way.tags())) {
                if (writer.isWanted(line)) {
                    line(line, way, rings);
                }
            }
            String layer = OsmMapping.findLayerOfGround(way.tags()).orElse("");
            if (writer.isWanted(layer) && !within.contains(way.id())) {
                run.read();
                try {
                    writer.ground(layer, way.key(), rings.polygon(way.nodes()), way.tags());
                } catch (RowFault e) {
                    run.reject(way.key(), way.tags(), e);
                }
            }
        }
    }
}

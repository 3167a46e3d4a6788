// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * What of an OSM file must be known before features can be made: its multipolygons and borders with the ways in them, the
 * places of the nodes that ways need, and the nodes with an address or a place's name. Three readings of the file. For one thread.
 */
final class OsmContents {

    /** A node with an address, or of a place with a name. */
    record Spot(long node, Coordinate place, Map<String, String> tags) {}

    /** Tags that say nothing of what a relation is; in older data that is on its outer ways. */
    private static final Set<String> SILENT = Set.of("type", "source", "created_by", "note", "comment", "attribution");

    private final OsmRun run;
    private final NodePlaces places = new NodePlaces();
    private final List<OsmRelation> grounds = new ArrayList<>();
    private final List<OsmRelation> borders = new ArrayList<>();
    private final List<OsmRelation> silent = new ArrayList<>();
    private final Set<Long> members = new HashSet<>();
    private final Map<Long, long[]> nodesOfWay = new HashMap<>();
    private final Map<Long, Map<String, String>> tagsOfWay = new HashMap<>();
    private final List<Spot> doors = new ArrayList<>();
    private final List<Spot> settlements = new ArrayList<>();

    private OsmContents(OsmRun run) {
        this.run = run;
    }

    static OsmContents read(OsmRun run) {
        OsmContents contents = new OsmContents(run);
        run.pass(block -> block.relations(contents::relation));
        run.pass(block -> block.ways(contents::way));
        contents.members.clear();
        contents.silent.forEach(contents::speakForSilent);
        contents.places.close();
        run.pass(block -> block.nodes(contents::node));
        return contents;
    }

    private void relation(OsmRelation relation) {
        run.seen();
        Map<String, String> tags = relation.tags();
        String type = tags.getOrDefault("type", "");
        boolean border = tags.getOrDefault("boundary", "").equals("administrative")
                && (type.equals("boundary") || type.equals("multipolygon"));
        if (border) {
            borders.add(relation);
        } else if (type.equals("multipolygon")
                && OsmMapping.findLayerOfGround(tags).isPresent()) {
            grounds.add(relation);
        } else if (type.equals("multipolygon") && SILENT.containsAll(tags.keySet())) {
            silent.add(relation);
        } else {
            return;
        }
        relation.ways().stream().filter(OsmRelation.Member::isRing).forEach(member -> members.add(member.way()));
    }

    private void way(long id, Map<String, String> tags, long[] nodes) {
        run.seen();
        boolean ground = OsmMapping.findLayerOfGround(tags).isPresent();
        boolean member = members.contains(id);
        if (member) {
            nodesOfWay.put(id, nodes);
            if (ground) {
                tagsOfWay.put(id, tags);
            }
        }
        if (member || !OsmMapping.listLayersOfLine(tags).isEmpty() || (ground && OsmRings.isClosed(nodes))) {
            places.need(nodes);
        }
    }

    /** A relation without a meaning of its own has that of its outer ways, when they are of one kind. */
    private void speakForSilent(OsmRelation relation) {
        List<Map<String, String>> spoken = relation.ways().stream()
                .filter(member -> member.isRing() && !member.isInner() && tagsOfWay.containsKey(member.way()))
                .map(member -> tagsOfWay.getOrDefault(member.way(), Map.of()))
                .toList();
        Set<Optional<String>> layers = new HashSet<>();
        spoken.forEach(tags -> layers.add(OsmMapping.findLayerOfGround(tags)));
        if (layers.size() == 1) {
            grounds.add(relation.withTags(spoken.get(0)));
        }
    }

    private void node(long id, long lon, long lat, Map<String, String> tags) {
        run.seen();
        places.put(id, lon, lat);
        boolean door = OsmMapping.hasAddress(tags);
        boolean settlement = OsmMapping.isPlace(tags);
        if (!door && !settlement) {
            return;
        }
        if (NodePlaces.isPlace(lon, lat)) {
            Spot spot = new Spot(id, NodePlaces.coordinate(lon, lat), tags);
            if (door) {
                doors.add(spot);
            }
            if (settlement) {
                settlements.add(spot);
            }
        } else {
            run.read();
            run.reject("node:" + id, tags, new RowFault("outside-world", "its place is not on the earth"));
        }
    }

    NodePlaces places() {
        return places;
    }

    /** Multipolygons that are buildings, water or land. */
    List<OsmRelation> grounds() {
        return grounds;
    }

    List<OsmRelation> borders() {
        return borders;
    }

    List<Spot> doors() {
        return doors;
    }

    List<Spot> settlements() {
        return settlements;
    }

    Map<Long, long[]> nodesOfWay() {
        return nodesOfWay;
    }

    /** The outer ways of a multipolygon that say the same as itself, and so are no features besides it. */
    List<Long> listWaysWithin(OsmRelation ground) {
        Optional<String> layer = OsmMapping.findLayerOfGround(ground.tags());
        return ground.ways().stream()
                .filter(member -> !member.isInner())
                .map(OsmRelation.Member::way)
                .filter(way -> OsmMapping.findLayerOfGround(tagsOfWay.getOrDefault(way, Map.of()))
                        .equals(layer))
                .toList();
    }
}

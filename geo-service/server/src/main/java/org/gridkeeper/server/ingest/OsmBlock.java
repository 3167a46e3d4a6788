// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One block of elements of an OSM PBF file, with its texts and differences resolved. For one thread. */
final class OsmBlock {

    /** Takes a node; its place is in ten millionths of a degree, the unit in which OpenStreetMap keeps places. */
    interface Nodes {
        void accept(long id, long lon, long lat, Map<String, String> tags);
    }

    /** Takes a way. */
    interface Ways {
        void accept(long id, Map<String, String> tags, long[] nodes);
    }

    private static final long NANOS_PER_UNIT = 100;

    private final PrimitiveBlock block;
    private final @Nullable String[] texts;

    OsmBlock(PrimitiveBlock block) {
        this.block = block;
        this.texts = new String[block.getStringtable().getSCount()];
    }

    void nodes(Nodes nodes) throws InvalidProtocolBufferException {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Node node : group.getNodesList()) {
                Map<String, String> tags = tags(node.getKeysList(), node.getValsList());
                nodes.accept(node.getId(), lon(node.getLon()), lat(node.getLat()), tags);
            }
            if (group.hasDense()) {
                dense(group.getDense(), nodes);
            }
        }
    }

    /** Keys and values of all nodes are in one list, with a 0 after those of each node; empty when none has any. */
    private void dense(DenseNodes dense, Nodes nodes) throws InvalidProtocolBufferException {
        int count = dense.getIdCount();
        require(dense.getLonCount() == count && dense.getLatCount() == count, "places are missing");
        int texts = dense.getKeysValsCount();
        long id = 0;
        long lon = 0;
        long lat = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            id += dense.getId(i);
            lon += dense.getLon(i);
            lat += dense.getLat(i);
            Map<String, String> tags = Map.of();
            if (texts > 0) {
                tags = at < texts && dense.getKeysVals(at) != 0 ? new LinkedHashMap<>() : tags;
                while (at < texts && dense.getKeysVals(at) != 0) {
                    require(at + 1 < texts, "a key has no value");
                    tags.put(
                            text(dense.getKeysVals(at)),
                            text(dense.getKeysVals(at + 1)).strip());
                    at += 2;
                }
                at++;
            }
            nodes.accept(id, lon(lon), lat(lat), tags);
        }
    }

    void ways(Ways ways) throws InvalidProtocolBufferException {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Way way : group.getWaysList()) {
                long[] nodes = new long[way.getRefsCount()];
                long node = 0;
                for (int i = 0; i < nodes.length; i++) {
                    node += way.getRefs(i);
                    nodes[i] = node;
                }
                ways.accept(way.getId(), tags(way.getKeysList(), way.getValsList()), nodes);
            }
        }
    }

    void relations(Consumer<OsmRelation> relations) throws InvalidProtocolBufferException {
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            for (Relation relation : group.getRelationsList()) {
                int count = relation.getMemidsCount();
                require(relation.getTypesCount() == count && relation.getRolesSidCount() == count, "members differ");
                List<OsmRelation.Member> ways = new ArrayList<>();
                long member = 0;
                for (int i = 0; i < count; i++) {
                    member += relation.getMemids(i);
                    if (relation.getTypes(i) == Relation.MemberType.WAY) {
                        ways.add(new OsmRelation.Member(member, text(relation.getRolesSid(i))));
                    }
                }
                relations.accept(
                        new OsmRelation(relation.getId(), tags(relation.getKeysList(), relation.getValsList()), ways));
            }
        }
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) throws InvalidProtocolBufferException {
        require(keys.size() == values.size(), "a key has no value");
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            tags.put(text(keys.get(i)), text(values.get(i)).strip());
        }
        return tags;
    }

    private String text(int index) throws InvalidProtocolBufferException {
        require(index >= 0 && index < texts.length, "there is no text " + index);
        String text = texts[index];
        if (text == null) {
            text = block.getStringtable().getS(index).toStringUtf8();
            texts[index] = text;
        }
        return text;
    }

    private long lon(long value) {
        return units(block.getLonOffset() + block.getGranularity() * value);
    }

    private long lat(long value) {
        return units(block.getLatOffset() + block.getGranularity() * value);
    }

    private static long units(long nanos) {
        return Math.floorDiv(nanos + NANOS_PER_UNIT / 2, NANOS_PER_UNIT);
    }

    private static void require(boolean holds, String otherwise) throws InvalidProtocolBufferException {
        if (!holds) {
            throw new InvalidProtocolBufferException(otherwise);
        }
    }
}

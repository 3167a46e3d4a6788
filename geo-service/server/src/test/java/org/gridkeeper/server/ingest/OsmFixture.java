// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small OSM PBF files, without compression; nodes lie in hundred-thousandths of a degree. */
final class OsmFixture {

    private final Map<String, Integer> texts = new LinkedHashMap<>(Map.of("", 0));
    private final PrimitiveGroup.Builder group = PrimitiveGroup.newBuilder();

    OsmFixture node(long id, int lon, int lat, String... tags) {
        Node.Builder node = Node.newBuilder().setId(id).setLon(lon * 100L).setLat(lat * 100L);
        for (int i = 0; i < tags.length; i += 2) {
            node.addKeys(text(tags[i])).addVals(text(tags[i + 1]));
        }
        group.addNodes(node);
        return this;
    }

    /** Four nodes, the first of them twice: the id and the three after it. */
    OsmFixture square(long id, int west, int south, int side) {
        node(id, west, south);
        node(id + 1, west + side, south);
        node(id + 2, west + side, south + side);
        return node(id + 3, west, south + side);
    }

    OsmFixture way(long id, long[] nodes, String... tags) {
        Way.Builder way = Way.newBuilder().setId(id);
        long before = 0;
        for (long node : nodes) {
            way.addRefs(node - before);
            before = node;
        }
        for (int i = 0; i < tags.length; i += 2) {
            way.addKeys(text(tags[i])).addVals(text(tags[i + 1]));
        }
        group.addWays(way);
        return this;
    }

    /** Members as {@code outer:12}. */
    OsmFixture relation(long id, String members, String... tags) {
        Relation.Builder relation = Relation.newBuilder().setId(id);
        long before = 0;
        for (String member : members.split(" ")) {
            String[] parts = member.split(":");
            long way = Long.parseLong(parts[1]);
            relation.addRolesSid(text(parts[0])).addMemids(way - before).addTypes(Relation.MemberType.WAY);
            before = way;
        }
        for (int i = 0; i < tags.length; i += 2) {
            relation.addKeys(text(tags[i])).addVals(text(tags[i + 1]));
        }
        group.addRelations(relation);
        return this;
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
    }

    PrimitiveBlock block() {
        StringTable.Builder table = StringTable.newBuilder();
        texts.keySet().forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        return PrimitiveBlock.newBuilder()
                .setStringtable(table)
                .addPrimitivegroup(group)
                .build();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HeaderBlock header =
                HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6").build();
        out.writeBytes(framed("OSMHeader", raw(header.toByteString())));
        out.writeBytes(framed("OSMData", raw(block().toByteString())));
        return out.toByteArray();
    }

    Path write(Path file) {
        return write(file, bytes());
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Blob raw(ByteString bytes) {
        return Blob.newBuilder().setRaw(bytes).build();
    }

    static byte[] framed(String type, Blob blob) {
        BlobHeader header = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(header.getSerializedSize());
            data.write(header.toByteArray());
            data.write(blob.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

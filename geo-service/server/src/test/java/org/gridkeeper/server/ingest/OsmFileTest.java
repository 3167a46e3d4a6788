// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frames of the format, whole and broken. */
class OsmFileTest {

    @TempDir
    Path home;

    private static OsmFixture small() {
        return new OsmFixture().square(1, 0, 0, 10).way(7, new long[] {1, 2, 3, 4, 1}, "building", "yes");
    }

    private static List<String> read(Path file) {
        List<String> found = new ArrayList<>();
        new OsmFile(file)
                .forEachBlock(
                        block -> {
                            block.nodes((id, lon, lat, tags) -> found.add("n%d %d %d".formatted(id, lon, lat)));
                            block.ways((id, tags, nodes) -> found.add("w%d %s".formatted(id, tags)));
                        },
                        bytes -> {});
        return found;
    }

    private Path file(byte[] bytes) {
        return OsmFixture.write(home.resolve("a.osm.pbf"), bytes);
    }

    private void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(file(bytes)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("a.osm.pbf")
                .hasMessageContaining(message);
    }

    private static byte[] with(byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(small().bytes());
        out.writeBytes(more);
        return out.toByteArray();
    }

    @Test
    void elements_come_in_the_order_of_the_file_with_places_in_ten_millionths_of_a_degree() {
        assertThat(read(file(small().bytes())))
                .containsExactly("n1 0 0", "n2 1000 0", "n3 1000 1000", "n4 0 1000", "w7 {building=yes}");
    }

    @Test
    void a_gzipped_file_is_read_too_and_a_file_is_known_by_its_beginning() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(small().bytes());
        }
        assertThat(read(file(out.toByteArray()))).hasSize(5);
        assertThat(OsmFile.isOne(OsmFixture.write(home.resolve("no-name"), small().bytes())))
                .isTrue();
        assertThat(OsmFile.isOne(
                        OsmFixture.write(home.resolve("b.csv"), "id,x,y\n1,2,3\n".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void a_file_that_is_cut_anywhere_but_between_blocks_is_refused() {
        byte[] whole = small().bytes();
        int header = ByteBuffer.wrap(whole).getInt() + 4;
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            boolean between = length > header && isWhole(cut);
            if (!between) {
                assertRefused(cut, length < 4 ? "cut off" : "");
            }
        }
        assertRefused(new byte[0], "is empty");
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "ends too early, in block 2: it is cut off");
    }

    private boolean isWhole(byte[] bytes) {
        try {
            read(file(bytes));
            return true;
        } catch (ImportFailedException e) {
            return false;
        }
    }

    @Test
    void garbage_is_no_such_file() {
        assertRefused("this is not it at all".getBytes(StandardCharsets.UTF_8), "is not an OSM PBF file");
        assertRefused(OsmFixture.framed("OSMData", OsmFixture.raw(ByteString.EMPTY)), "does not begin with");
    }

    @Test
    void blocks_beyond_the_limits_of_the_format_are_refused_before_they_are_read() {
        assertRefused(with(ByteBuffer.allocate(4).putInt(70_000).array()), "64 KiB is the limit");
        assertRefused(with(ByteBuffer.allocate(4).putInt(-1).array()), "64 KiB is the limit");
        byte[] large = new byte[40];
        byte[] header = crosby.binary.Fileformat.BlobHeader.newBuilder()
                .setType("OSMData")
                .setDatasize(33 << 20)
                .build()
                .toByteArray();
        ByteBuffer.wrap(large).putInt(header.length).put(header);
        assertRefused(with(large), "32 MiB is the limit");
        Blob bomb = Blob.newBuilder()
                .setRawSize(64 << 20)
                .setZlibData(ByteString.copyFrom(deflated(new byte[64 << 20])))
                .build();
        assertRefused(with(OsmFixture.framed("OSMData", bomb)), "32 MiB is the limit");
        Blob liar = bomb.toBuilder().setRawSize(100).build();
        assertRefused(with(OsmFixture.framed("OSMData", liar)), "does not unpack to the 100 bytes");
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[1 << 20];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    @Test
    void what_it_cannot_understand_is_refused_by_name() {
        HeaderBlock history = HeaderBlock.newBuilder()
                .addRequiredFeatures("HistoricalInformation")
                .build();
        assertRefused(OsmFixture.framed("OSMHeader", OsmFixture.raw(history.toByteString())), "HistoricalInformation");
        Blob lzma =
                Blob.newBuilder().setRawSize(1).setLzmaData(ByteString.EMPTY).build();
        assertRefused(with(OsmFixture.framed("OSMData", lzma)), "another way than zlib");
    }

    @Test
    void numbers_of_texts_that_are_not_there_are_damage() {
        PrimitiveBlock wrong = PrimitiveBlock.newBuilder(new OsmFixture().block())
                .addPrimitivegroup(PrimitiveGroup.newBuilder()
                        .addWays(Way.newBuilder().setId(1).addKeys(99).addVals(1)))
                .build();
        assertRefused(with(OsmFixture.framed("OSMData", OsmFixture.raw(wrong.toByteString()))), "damaged in block 3");
    }

    @Test
    void places_of_nodes_are_found_again_and_too_many_are_refused() {
        NodePlaces places = new NodePlaces();
        for (long id = 200_000; id > 0; id--) {
            places.need(id, id);
        }
        places.close();
        assertThat(places.size()).isEqualTo(200_000);
        places.put(7, 95_000_000, 471_000_000);
        places.put(300_000, 1, 1);
        places.put(8, 2_000_000_000, 0);
        assertThat(places.find(7)).hasValueSatisfying(at -> {
            assertThat(at.x).isEqualTo(9.5);
            assertThat(at.y).isEqualTo(47.1);
        });
        assertThat(places.find(8)).isEmpty();
        assertThat(places.find(300_000)).isEmpty();
        NodePlaces few = new NodePlaces(16 * 1000);
        assertThatThrownBy(() -> {
                    for (long id = 0; id < 100_000; id++) {
                        few.need(id);
                    }
                })
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("more than 1,000 nodes");
    }
}

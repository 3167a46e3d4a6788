// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * A file of OpenStreetMap data in the <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF format</a>, read block
 * by block as often as needed. Blocks are raw or packed with zlib; the format's other packings and files with history are
 * refused.
 */
final class OsmFile {

    /** Takes one block of elements. */
    interface Blocks {
        void accept(OsmBlock block) throws InvalidProtocolBufferException;
    }

    /** The format's limits: of a block's header, and of a block packed or unpacked. */
    private static final int HEADER_LIMIT = 64 << 10;

    private static final int BLOCK_LIMIT = 32 << 20;
    private static final byte[] BEGINNING = "OSMHeader".getBytes(StandardCharsets.US_ASCII);

    /** Before the beginning come the header's length, and tag and length of its first field. */
    private static final int BEGINNING_AT = 6;

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final Path path;

    OsmFile(Path path) {
        this.path = path;
    }

    /** Whether a file is meant to be one: by its name, or else by its beginning. */
    static boolean isOne(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".pbf") || name.endsWith(".pbf.gz")) {
            return true;
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(BEGINNING_AT + BEGINNING.length);
            return head.length == BEGINNING_AT + BEGINNING.length
                    && new String(head, BEGINNING_AT, BEGINNING.length, StandardCharsets.US_ASCII).equals("OSMHeader");
        } catch (IOException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new ImportFailedException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /**
     * Gives every block of elements in the order of the file.
     *
     * @param bytesRead hears how many bytes of the file were read so far
     * @throws ImportFailedException when the file is no PBF file, is damaged or cut off
     */
    void forEachBlock(Blocks blocks, LongConsumer bytesRead) {
        long number = 0;
        try (InputStream in = open(bytesRead)) {
            for (int length = nextLength(in); length >= 0; length = nextLength(in)) {
                number++;
                if (length > HEADER_LIMIT) {
                    throw notOne(number, "a block's header of %,d bytes; 64 KiB is the limit".formatted(length));
                }
                BlobHeader header = BlobHeader.parseFrom(bytes(in, length));
                if (number == 1 && !header.getType().equals("OSMHeader")) {
                    throw notOne(number, "it does not begin with a block OSMHeader");
                }
                if (header.getDatasize() < 0 || header.getDatasize() > BLOCK_LIMIT) {
                    throw notOne(number, "a block of %,d bytes; 32 MiB is the limit".formatted(header.getDatasize()));
                }
                block(header.getType(), bytes(in, header.getDatasize()), number, blocks);
            }
        } catch (EOFException e) {
            throw new ImportFailedException(
                    "%s ends too early, in block %d: it is cut off; fetch the file again".formatted(path, number), e);
        } catch (InvalidProtocolBufferException e) {
            throw notOne(number, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ImportFailedException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
        if (number == 0) {
            throw new ImportFailedException("%s is empty".formatted(path));
        }
    }

    private ImportFailedException notOne(long number, String why) {
        return number <= 1
                ? new ImportFailedException("%s is not an OSM PBF file: %s".formatted(path, why))
                : new ImportFailedException(
                        "%s is damaged in block %d: %s; fetch the file again".formatted(path, number, why));
    }

    private void block(String type, byte[] packed, long number, Blocks blocks) throws IOException {
        // What is neither is to be passed over, says the format.
        if (type.equals("OSMHeader")) {
            checkFeatures(HeaderBlock.parseFrom(unpacked(packed, number)));
        } else if (type.equals("OSMData")) {
            blocks.accept(new OsmBlock(PrimitiveBlock.parseFrom(unpacked(packed, number))));
        }
    }

    private void checkFeatures(HeaderBlock header) {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new ImportFailedException(
                        "%s needs a reader of '%s', which this one is not; a plain extract without history can be read"
                                .formatted(path, feature));
            }
        }
    }

    private byte[] unpacked(byte[] packed, long number) throws IOException {
        Blob blob = Blob.parseFrom(packed);
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData()) {
            throw new ImportFailedException(
                    "%s: block %d is packed in another way than zlib; write the file anew with zlib"
                            .formatted(path, number));
        }
        int size = blob.getRawSize();
        if (size < 0 || size > BLOCK_LIMIT) {
            throw notOne(number, "a block of %,d bytes unpacked; 32 MiB is the limit".formatted(size));
        }
        byte[] raw = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().toByteArray());
            int length = inflater.inflate(raw);
            if (length != size || (!inflater.finished() && inflater.inflate(new byte[1]) != 0)) {
                throw notOne(number, "it does not unpack to the %,d bytes that it names".formatted(size));
            }
            return raw;
        } catch (DataFormatException e) {
            throw notOne(number, "its zlib data is wrong");
        } finally {
            inflater.end();
        }
    }

    /** The length of the next header; -1 at the end of the file. */
    private static int nextLength(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        byte[] rest = bytes(in, 3);
        int length = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | (rest[2] & 0xff);
        return length < 0 ? Integer.MAX_VALUE : length;
    }

    private static byte[] bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private InputStream open(LongConsumer bytesRead) throws IOException {
        BufferedInputStream in =
                new BufferedInputStream(new CountingStream(Files.newInputStream(path), bytesRead), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.gridkeeper.server.live.LiveView;
import org.jspecify.annotations.Nullable;

/**
 * A finished tile: its bytes, their tag, and the view through which it is known to show what there is. Bytes are not to be
 * changed. Safe for all threads.
 */
public final class Tile {

    /** What a tile takes in memory besides its bytes, about. */
    private static final int OVERHEAD = 400;

    /** The view that a tile was drawn from, or was held against last. */
    record Seen(long version, long tick) {

        static Seen of(LiveView view) {
            return new Seen(view.version(), view.tick());
        }

        boolean isOf(LiveView view) {
            return version == view.version() && tick == view.tick();
        }

        boolean isBefore(Seen other) {
            return version < other.version || (version == other.version && tick < other.tick);
        }
    }

    private final byte[] bytes;
    private final String tag;
    private final long labels;
    private volatile Seen seen;
    private volatile byte @Nullable [] gzip;

    Tile(byte[] bytes, String tag, long labels, Seen seen) {
        this.bytes = bytes;
        this.tag = tag;
        this.labels = labels;
        this.seen = seen;
    }

    static Tile drawn(byte[] bytes, long labels, Seen seen) {
        return new Tile(bytes, Digests.tag(bytes), labels, seen);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The start of the SHA-256 of the bytes, in hex. */
    public String tag() {
        return tag;
    }

    /** The digest of its labels; 0 when none can be on it. */
    long labels() {
        return labels;
    }

    /** The change number through which it is right. */
    public long version() {
        return seen.version;
    }

    boolean isCompressed() {
        return gzip != null;
    }

    /** The bytes compressed, once. */
    public byte[] gzip() {
        byte[] known = gzip;
        if (known == null) {
            known = compress(bytes);
            gzip = known;
        }
        return known;
    }

    Seen seen() {
        return seen;
    }

    /** Held against a newer view, and right there too. */
    void moveOn(Seen newer) {
        if (seen.isBefore(newer)) {
            seen = newer;
        }
    }

    int weight() {
        byte[] compressed = gzip;
        return OVERHEAD + bytes.length + (compressed == null ? 0 : compressed.length);
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

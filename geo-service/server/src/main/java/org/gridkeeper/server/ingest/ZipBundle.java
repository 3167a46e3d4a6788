// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The entries of a zip archive, read without unpacking them to the disk. An archive is refused as a whole when an entry
 * has a path outside it, is a link or encrypted, or when it has too many entries or unpacks to too much.
 */
final class ZipBundle implements Bundle {

    static final int MOST_ENTRIES = 10_000;

    /** What an archive may unpack to however small it is. */
    private static final long FREE_BYTES = 64L << 20;

    private static final int MOST_RATIO = 200;
    private static final long MOST_BYTES = 8L << 30;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();

    private ZipBundle(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens an archive and checks its list of entries.
     *
     * @param named the file that a person knows it by
     */
    static ZipBundle open(Path path, Path named) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException | RuntimeException e) {
            throw new ImportFailedException(
                    "%s is no zip archive that can be read (%s); fetch or pack it again"
                            .formatted(named, e.getMessage()),
                    e);
        }
        ZipBundle bundle = new ZipBundle(named, zip);
        try {
            bundle.check(Files.size(path));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
        return bundle;
    }

    private void check(long packed) {
        long unpacked = 0;
        long stored = 0;
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = name(entry);
            checkPath(name);
            if (entry.isUnixSymlink()) {
                throw refused("the entry '%s' is a link, which is not followed".formatted(shown(name)));
            }
            if (++count > MOST_ENTRIES) {
                throw refused("it has more than %,d entries".formatted(MOST_ENTRIES));
            }
            unpacked += Math.max(0, entry.getSize());
            stored += Math.max(0, entry.getCompressedSize());
            if (unpacked > Math.min(MOST_BYTES, Math.max(FREE_BYTES, MOST_RATIO * packed)) || stored > packed) {
                throw refused("it is a zip bomb: %,d bytes would unpack to %,d and more".formatted(packed, unpacked));
            }
            if (!entry.isDirectory() && !isMacDebris(name)) {
                entries.put(name, entry);
            }
        }
    }

    private void checkPath(String name) {
        boolean outside = name.isEmpty()
                || name.indexOf('\0') >= 0
                || name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]")).contains("..");
        if (outside) {
            throw refused("the entry '%s' has a path outside the archive".formatted(shown(name)));
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    private ImportFailedException refused(String why) {
        return new ImportFailedException("%s is not read: %s; pack it anew from files you trust".formatted(path, why));
    }

    private static boolean isMacDebris(String name) {
        return name.startsWith("__MACOSX/") || name.contains("/._") || name.startsWith("._");
    }

    /** Windows in China writes names in its own encoding without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GB18030);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public long size(String name) {
        return entry(name).getSize();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entry(name);
        if (!zip.canReadEntryData(entry)) {
            throw refused("the entry '%s' is encrypted or packed in a way that is not known".formatted(shown(name)));
        }
        try {
            return new BufferedInputStream(new Held(zip.getInputStream(entry), entry.getSize()), 1 << 16);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private ImportFailedException damaged(Exception e) {
        return new ImportFailedException(
                "%s is damaged: it cannot be unpacked (%s); fetch it again".formatted(path, e.getMessage()), e);
    }

    private ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Holds an entry to the size that the archive's list gives. */
    private final class Held extends FilterInputStream {
        private long left;

        Held(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = readNext(buffer, offset, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw refused("an entry unpacks to more than the archive says, as zip bombs do");
            }
            return n;
        }

        private int readNext(byte[] buffer, int offset, int length) {
            try {
                return in.read(buffer, offset, length);
            } catch (IOException | RuntimeException e) {
                throw damaged(e);
            }
        }
    }
}

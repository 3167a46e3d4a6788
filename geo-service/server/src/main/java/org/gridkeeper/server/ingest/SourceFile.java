// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file to import, or the folder of a Shapefile; unpacked when it is gzipped, with its encoding, digest and beginning known. Opening it reads it
 * through once.
 *
 * @param name in lower case, without {@code .gz}
 * @param size in bytes, as it lies on the disk
 * @param digest SHA-256 of the unpacked file, in hex
 * @param charset of a text; of a binary file ISO 8859-1, in which characters are bytes
 * @param head its first characters, at most {@link #HEAD_CHARS}
 * @param part table, sheet or member to read where the file has several; empty for the only one
 */
record SourceFile(Path path, String name, long size, String digest, Charset charset, String head, String part) {

    static final int HEAD_CHARS = 64 * 1024;

    /** Longest row, in characters or bytes, that any reader takes. */
    static final int ROW_LIMIT = 16 * 1024 * 1024;

    static SourceFile open(Path path) {
        return open(path, "");
    }

    static SourceFile open(Path path, String part) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path) || (Files.isRegularFile(path) && name.endsWith(".shp"))) {
            return openBundle(path, name, part);
        }
        if (!Files.isRegularFile(path)) {
            throw new ImportArgumentException("%s is not a file".formatted(path));
        }
        try {
            Fingerprint fingerprint = new Fingerprint(path);
            try (InputStream in = unpacked(path, Files.newInputStream(path))) {
                fingerprint.readThrough(in);
            }
            name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            Charset charset = fingerprint.charset();
            return new SourceFile(
                    path, name, Files.size(path), fingerprint.digest(), charset, fingerprint.head(charset), part);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** Of files that belong together, the digest is that of all of them, one after the other. */
    private static SourceFile openBundle(Path path, String name, String part) {
        try (Bundle bundle = new FolderBundle(path)) {
            Fingerprint fingerprint = new Fingerprint(path);
            List<InputStream> all = new ArrayList<>();
            long size = 0;
            for (String file : bundle.names()) {
                all.add(bundle.open(file));
                size += bundle.size(file);
            }
            try (InputStream in = new SequenceInputStream(Collections.enumeration(all))) {
                fingerprint.readThrough(in);
            }
            return new SourceFile(path, name, size, fingerprint.digest(), StandardCharsets.ISO_8859_1, "", part);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** For a reader that needs a file on the disk. */
    LocalCopy local() throws IOException {
        try (InputStream in = unpacked(path, Files.newInputStream(path))) {
            return in instanceof GZIPInputStream ? LocalCopy.unpack(path, in, size) : new LocalCopy(path, false);
        }
    }

    boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** The whole text, without a byte order mark; the listener hears how many bytes of the file on disk were read so far. */
    Reader reader(LongConsumer bytesRead) throws IOException {
        InputStream packed = new CountingStream(Files.newInputStream(path), bytesRead);
        Reader reader = new InputStreamReader(new BufferedInputStream(unpacked(path, packed), 1 << 16), charset);
        int first = reader.read();
        return first == -1 || first == '\uFEFF' ? reader : new Rejoined((char) first, reader);
    }

    boolean hasExtension(String... extensions) {
        for (String extension : extensions) {
            if (name.endsWith("." + extension)) {
                return true;
            }
        }
        return false;
    }

    ImportFailedException failure(IOException e) {
        return failure(path, e);
    }

    private static ImportFailedException failure(Path path, IOException e) {
        if (e instanceof EOFException) {
            return new ImportFailedException(
                    "%s ends too early: the gzip data is cut off; fetch the file again".formatted(path), e);
        }
        if (e instanceof ZipException) {
            return new ImportFailedException(
                    "%s: the gzip data is damaged (%s); fetch the file again".formatted(path, e.getMessage()), e);
        }
        return new ImportFailedException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }

    /** Gzip is told by its first two bytes, not by the name. */
    private static InputStream unpacked(Path path, InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return gzip ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e instanceof EOFException ? e : new IOException("%s: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** A reader with its first character put back. */
    private static final class Rejoined extends Reader {
        private final Reader first;
        private final Reader rest;
        private boolean begun;

        Rejoined(char first, Reader rest) {
            this.first = new StringReader(String.valueOf(first));
            this.rest = rest;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (!begun && length > 0) {
                begun = true;
                return first.read(buffer, offset, length);
            }
            return rest.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.jspecify.annotations.Nullable;

/** Counts the rejected rows of a run and writes them to its file, which only its owner may read. */
final class RejectedRows implements AutoCloseable {

    static final String NOT_KEPT = "(not kept)";

    private final Path file;
    private final Map<String, Long> counts = new TreeMap<>();
    private @Nullable CsvWriter writer;

    RejectedRows(Path home, String run) {
        file = home.resolve("rejected").resolve(run + ".csv");
    }

    void add(Path source, Rejected rejected) {
        counts.merge(rejected.reason(), 1L, Long::sum);
        open().writeRecord(
                        String.valueOf(source.getFileName()),
                        String.valueOf(rejected.line()),
                        rejected.reason(),
                        kept(rejected.detail()),
                        kept(rejected.raw()));
    }

    /** A row may be rejected for something else than the citizen's number in it, before anybody looks for that. */
    private static String kept(String text) {
        return CitizenNumber.isIn(text) ? NOT_KEPT : text;
    }

    private CsvWriter open() {
        CsvWriter open = writer;
        if (open == null) {
            try {
                Files.createDirectories(file.getParent());
                // One is there when a run that was stopped is done again.
                Files.deleteIfExists(file);
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                open = CsvWriter.builder().build(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open.writeRecord("file", "line", "reason", "detail", "row");
            writer = open;
        }
        return open;
    }

    Map<String, Long> counts() {
        return counts;
    }

    Optional<Path> file() {
        return counts.isEmpty() ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() {
        CsvWriter open = writer;
        writer = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The file that an export makes: written beside its place under another name, and moved there when it is complete. What
 * was not moved is removed.
 */
final class Destination implements AutoCloseable {

    private final Path file;
    private final Path unfinished;
    private final boolean overwrite;

    private Destination(Path file, boolean overwrite) {
        this.file = file;
        this.overwrite = overwrite;
        this.unfinished = file.resolveSibling(".%s.%s.part".formatted(file.getFileName(), UUID.randomUUID()));
        // Also when the command is stopped.
        unfinished.toFile().deleteOnExit();
    }

    /**
     * Of what was asked for; fails when it is taken, or is the database itself.
     *
     * @param name of the file when a folder was asked for
     */
    static Destination of(ExportRequest.Target target, String name, Path database) {
        Path asked = target.file().toAbsolutePath().normalize();
        Path file = Files.isDirectory(asked) ? asked.resolve(name) : asked;
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportArgumentException("the folder %s is not there; make it first".formatted(folder));
        }
        if (Files.isDirectory(file)) {
            throw new ExportArgumentException("%s is a folder; name a file with --output".formatted(file));
        }
        if (isSame(file, database)) {
            throw new ExportArgumentException(
                    "%s is the database itself; name another file with --output".formatted(file));
        }
        if (Files.exists(file) && !target.overwrite()) {
            throw taken(file);
        }
        return new Destination(file, target.overwrite());
    }

    private static ExportArgumentException taken(Path file) {
        return new ExportArgumentException(
                "%s is there already; name another with --output, or replace it with --force".formatted(file));
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    Path file() {
        return file;
    }

    /** Where to write. */
    Path unfinished() {
        return unfinished;
    }

    /** Puts the complete file in its place, and returns its size. */
    long complete() throws IOException {
        long bytes = Files.size(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            // Else a power failure may leave the name with half of the file.
            channel.force(true);
        }
        if (overwrite) {
            replace();
        } else {
            try {
                Files.move(unfinished, file);
            } catch (FileAlreadyExistsException e) {
                throw taken(file);
            }
        }
        return bytes;
    }

    private void replace() throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(unfinished);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Puts a backup in the place of a database, all of it or nothing, and notes that in the checkpoints. */
final class Restore {

    private Restore() {}

    /**
     * Restores.
     *
     * @param replace whether a database that holds something may be replaced
     */
    static LogProof run(StoreProperties properties, Path file, boolean replace, LongConsumer rows) {
        LogProof proof = Backup.prove(file, rows);
        if (properties.dialect() == SqlDialect.GEOPACKAGE) {
            replaceFile(properties, file, replace);
        } else {
            replaceRows(properties, file, replace, rows);
        }
        new CheckpointFile(properties.home()).note(CheckpointFile.Kind.RESTORED, proof.head(), Instant.now());
        return proof;
    }

    private static void replaceFile(StoreProperties properties, Path file, boolean replace) {
        Path present = properties.geoPackage().toAbsolutePath();
        try {
            Files.createDirectories(present.getParent());
            try (FileChannel channel = HomeLock.open(properties.home());
                    FileLock alone = HomeLock.alone(channel)) {
                assert alone.isValid();
                if (Files.exists(present) && !replace && holdsSomething(properties)) {
                    throw new BackupException(
                            "%s holds data; --replace puts the backup in its place and keeps the old file beside it"
                                    .formatted(present));
                }
                Path fresh = Backup.temporaryBeside(present);
                try {
                    Path copy = Files.copy(file, fresh.resolve(StoreProperties.FILE));
                    Backup.force(copy);
                    Backup.ownerOnly(copy);
                    putAside(present);
                    Files.move(copy, present, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Backup.removeAll(fresh);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + file, e);
        }
    }

    /** Keeps the present file, with what its write-ahead log holds, under another name. */
    private static void putAside(Path present) throws IOException {
        if (!Files.exists(present)) {
            return;
        }
        String stamp = Instant.now().toString().replaceAll("[^0-9]", "").substring(0, 14);
        for (String part : new String[] {"", "-wal", "-shm"}) {
            Path each = present.resolveSibling(present.getFileName() + part);
            if (Files.exists(each)) {
                Files.move(each, present.resolveSibling("before-restore-%s.gpkg%s".formatted(stamp, part)));
            }
        }
    }

    private static boolean holdsSomething(StoreProperties properties) {
        return Backup.readOnly(properties.geoPackage()).version() > 0;
    }

    private static void replaceRows(StoreProperties properties, Path file, boolean replace, LongConsumer rows) {
        GeoPackageFeatureStore source = Backup.readOnly(file);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            JdbcFeatureStore target = database.jdbc();
            if (target.version() > 0 && !replace) {
                throw new BackupException(
                        "%s holds data; --replace puts the backup in its place".formatted(properties));
            }
            source.read("restoring " + file.getFileName(), (Connection from) -> {
                source.prepareSnapshot(from);
                try (Session to = target.openSession()) {
                    to.lockDeclarations();
                    to.lockLinks(LinkLock.EXCLUSIVE);
                    to.lockLog();
                    new DatabaseCopy(from, source, to, target, rows).copy();
                    to.commit();
                }
                return 0;
            });
        }
    }
}

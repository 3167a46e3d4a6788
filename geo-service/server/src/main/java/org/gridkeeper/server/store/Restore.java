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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Puts a backup in the place of a database, all of it or nothing, and notes that in the checkpoints. */
final class Restore {

    /** To the millisecond: a restore may follow another at once. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Restore() {}

    /**
     * Restores.
     *
     * @param replace whether a database that holds something may be replaced
     */
    static LogProof run(StoreProperties properties, Path file, boolean replace, LongConsumer rows) {
        LogProof proof = Backup.prove(file, rows);
        if (properties.dialect() == SqlDialect.GEOPACKAGE) {
            replaceFile(properties, file, replace, proof.head());
        } else {
            replaceRows(properties, file, replace, proof.head(), rows);
        }
        return proof;
    }

    /** To be done before anybody else has the database again. */
    private static void note(StoreProperties properties, Head restored) {
        new CheckpointFile(properties.home()).note(CheckpointFile.Kind.RESTORED, restored, Instant.now());
    }

    private static void replaceFile(StoreProperties properties, Path file, boolean replace, Head restored) {
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
                    Backup.forgetPositions(copy);
                    Backup.force(copy);
                    Backup.ownerOnly(copy);
                    putAside(present);
                    Files.move(copy, present, StandardCopyOption.ATOMIC_MOVE);
                    note(properties, restored);
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
        String stamp = STAMP.format(Instant.now());
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

    private static void replaceRows(
            StoreProperties properties, Path file, boolean replace, Head restored, LongConsumer rows) {
        Path folder = Backup.temporaryBeside(properties.home().resolve(StoreProperties.FILE));
        try (DatabaseUse alone = DatabaseUse.alone(properties);
                StoreDatabase database = StoreDatabase.open(properties, alone)) {
            if (database.jdbc().version() > 0 && !replace) {
                throw new BackupException(
                        "%s holds data; --replace puts the backup in its place".formatted(properties));
            }
            // Opened for writing, a copy of an older version gets the tables and columns that it lacks.
            Files.copy(file, folder.resolve(StoreProperties.FILE));
            try (StoreDatabase source = StoreDatabase.open(StoreProperties.embedded(folder))) {
                copyRows(source.jdbc(), database.jdbc(), rows);
            }
            note(properties, restored);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + file, e);
        } finally {
            Backup.removeAll(folder);
        }
    }

    private static void copyRows(JdbcFeatureStore source, JdbcFeatureStore target, LongConsumer rows) {
        source.read("restoring the backup", (Connection from) -> {
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

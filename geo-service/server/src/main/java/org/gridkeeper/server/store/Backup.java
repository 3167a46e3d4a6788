// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Copies a whole database, log and history included, to and from one file: a GeoPackage as the embedded database keeps it,
 * whichever database it comes from or goes to. Keys and checkpoints are not in it; they belong elsewhere.
 */
final class Backup {

    private Backup() {}

    /** Writes one moment of a database to a new file, while others write, and proves the file by its log. */
    static LogProof write(JdbcFeatureStore store, Path file, LongConsumer rows) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupException("%s is there already; name a new file".formatted(file));
        }
        Path folder = temporaryBeside(target);
        try {
            Path copy = folder.resolve(StoreProperties.FILE);
            if (store.dialect() == SqlDialect.GEOPACKAGE) {
                vacuumInto(store, copy);
            } else {
                copyOut(store, folder, rows);
            }
            LogProof proof = prove(copy, rows);
            force(copy);
            ownerOnly(copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            return proof;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup " + file, e);
        } finally {
            removeAll(folder);
        }
    }

    /** Proves a backup by its own log; there are no checkpoints for it. */
    static LogProof prove(Path file, LongConsumer rows) {
        LogProof proof = new LogVerifier(readOnly(file), List.of(), rows).verify();
        if (!proof.holds()) {
            LogFault first = proof.faults().get(0);
            throw new BackupException("the log of %s does not hold at entry %d: %s; use another backup"
                    .formatted(file.getFileName(), first.entry(), first.what()));
        }
        return proof;
    }

    /** A store on a GeoPackage that is not to be changed. */
    static GeoPackageFeatureStore readOnly(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("%s is not a file".formatted(file));
        }
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        GeoPackageFeatureStore store = new GeoPackageFeatureStore(source, Duration.ZERO);
        try {
            store.head();
        } catch (StoreException e) {
            throw new BackupException("%s is not a backup of Gridkeeper".formatted(file), e);
        }
        return store;
    }

    private static void vacuumInto(JdbcFeatureStore store, Path copy) {
        store.read("writing the backup", connection -> {
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toString());
                return statement.execute();
            }
        });
    }

    private static void copyOut(JdbcFeatureStore store, Path folder, LongConsumer rows) {
        StoreProperties embedded = StoreProperties.embedded(folder);
        try (StoreDatabase fresh = StoreDatabase.open(embedded)) {
            store.read("writing the backup", from -> {
                store.prepareSnapshot(from);
                try (Session to = fresh.jdbc().openSession()) {
                    new DatabaseCopy(from, store, to, fresh.jdbc(), rows).copy();
                    to.commit();
                }
                return 0;
            });
            checkpointWal(fresh);
        }
    }

    /** Brings everything from the write-ahead log into the file itself. */
    private static void checkpointWal(StoreDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("PRAGMA wal_checkpoint(TRUNCATE)")) {
            statement.execute();
        } catch (SQLException e) {
            throw StoreException.of("writing the backup", e);
        }
    }

    static Path temporaryBeside(Path target) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, ".gridkeeper-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write beside " + target, e);
        }
    }

    /** A backup holds contacts and secrets' digests: its owner alone may read it. */
    static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void removeAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}

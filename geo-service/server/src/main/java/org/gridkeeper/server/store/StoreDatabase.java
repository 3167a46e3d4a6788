// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open, migrated database. The features' own tables use its {@link #dataSource}; in the embedded database a
 * transaction there should write before it reads, so that it waits for other writers instead of failing.
 */
public final class StoreDatabase implements AutoCloseable {

    /** "GPKG" and 1.3, see OGC 12-128r18, requirement 2. */
    private static final int APPLICATION_ID = 0x47504B47;

    private static final int USER_VERSION = 10300;

    private final HikariDataSource pool;
    private final FileChannel inUse;
    private final SqlDialect dialect;
    private final JdbcFeatureStore features;
    private final CheckpointFile checkpointFile;
    private final CheckpointWriter checkpoints;

    private StoreDatabase(HikariDataSource pool, StoreProperties properties, FileChannel inUse) {
        this.inUse = inUse;
        this.pool = pool;
        this.dialect = properties.dialect();
        this.features = dialect == SqlDialect.POSTGIS
                ? new PostgisFeatureStore(pool, properties.patience(), properties.connections())
                : new GeoPackageFeatureStore(pool, properties.patience());
        this.checkpointFile = new CheckpointFile(properties.home());
        this.checkpoints = new CheckpointWriter(checkpointFile);
        features.onCommit(checkpoints::reached);
    }

    /**
     * Opens the database, making the embedded one when it is not there, and brings its tables up to date.
     *
     * @throws StoreException when it cannot be opened
     */
    public static StoreDatabase open(StoreProperties properties) {
        return opened(properties, DatabaseUse.SHARE);
    }

    /** Opens a PostGIS database that is held alone. */
    @SuppressWarnings("unused") // It need only be there.
    static StoreDatabase open(StoreProperties properties, DatabaseUse alone) {
        return opened(properties, "");
    }

    private static StoreDatabase opened(StoreProperties properties, String first) {
        FileChannel inUse = shareHome(properties);
        try {
            HikariDataSource pool =
                    properties.dialect() == SqlDialect.POSTGIS ? postgis(properties, first) : embedded(properties);
            try {
                migrate(pool, properties);
                return new StoreDatabase(pool, properties, inUse);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (RuntimeException e) {
            close(inUse);
            throw e;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    public SqlDialect dialect() {
        return dialect;
    }

    public FeatureStore features() {
        return features;
    }

    /**
     * Proves the change log against the rows and the checkpoints, while others write.
     *
     * @param progress hears how many rows were compared so far
     * @throws LogBrokenException when the checkpoint file itself was changed
     */
    public LogProof verifyLog(LongConsumer progress) {
        return new LogVerifier(features, checkpointFile.read(), progress).verify();
    }

    /**
     * Writes everything but keys and checkpoints to a new file, while others write, and proves that file by its log.
     *
     * @throws BackupException when the file is there already
     */
    public LogProof backup(Path file, LongConsumer progress) {
        return Backup.write(features, file, progress);
    }

    /**
     * Puts a backup in the place of a database, which must not be in use.
     *
     * @param replace whether a database that holds something may be replaced
     * @throws BackupException when it cannot be; the database is as it was
     */
    public static LogProof restore(StoreProperties properties, Path file, boolean replace, LongConsumer progress) {
        return Restore.run(properties, file, replace, progress);
    }

    JdbcFeatureStore jdbc() {
        return features;
    }

    @Override
    public void close() {
        checkpoints.close();
        pool.close();
        close(inUse);
    }

    private static void close(FileChannel inUse) {
        try {
            inUse.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the lock of the home folder", e);
        }
    }

    private static FileChannel shareHome(StoreProperties properties) {
        try {
            FileChannel channel = HomeLock.open(properties.home());
            HomeLock.share(channel);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the folder " + properties.home(), e);
        }
    }

    private static HikariDataSource postgis(StoreProperties properties, String first) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(properties.url());
        if (!properties.user().isEmpty()) {
            config.setUsername(properties.user());
        }
        if (!properties.password().isEmpty()) {
            config.setPassword(properties.password());
        }
        config.addDataSourceProperty("ApplicationName", "gridkeeper");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // What is acknowledged is on disk, whatever the server's default is.
        config.setConnectionInitSql("SELECT set_config('synchronous_commit', 'on', false)"
                + " WHERE current_setting('synchronous_commit') = 'off';" + first);
        return open(config, properties);
    }

    private static HikariDataSource embedded(StoreProperties properties) {
        Path file = properties.geoPackage().toAbsolutePath();
        try {
            Files.createDirectories(properties.home());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + file, e);
        }
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(Math.toIntExact(properties.patience().toMillis()));
        sqlite.setJournalSizeLimit(64 << 20);
        sqlite.setCacheSize(-32_000);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return open(config, properties);
    }

    private static HikariDataSource open(HikariConfig config, StoreProperties properties) {
        config.setPoolName("store");
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(1);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StoreException("cannot open %s: %s".formatted(properties, cause.getMessage()), e);
        }
    }

    private static void migrate(DataSource source, StoreProperties properties) {
        if (properties.dialect() == SqlDialect.POSTGIS) {
            flyway(source, properties.dialect());
            return;
        }
        // Flyway does not lock SQLite; two processes may start on a new file at once.
        Path lock = properties.home().resolve("migration.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            markGeoPackage(source);
            flyway(source, properties.dialect());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + lock, e);
        }
    }

    private static void flyway(DataSource source, SqlDialect dialect) {
        Flyway.configure(StoreDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration/" + dialect.migrationFolder(), "classpath:db/migration/common")
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static void markGeoPackage(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int id;
            try (ResultSet rows = statement.executeQuery("PRAGMA application_id")) {
                id = rows.next() ? rows.getInt(1) : 0;
            }
            if (id == 0) {
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + USER_VERSION);
                // GDAL looks for the two in the file itself, not in the write-ahead log.
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } else if (id != APPLICATION_ID) {
                throw new StoreException("the embedded database's file is not a GeoPackage", null);
            }
        } catch (SQLException e) {
            throw StoreException.of("opening the embedded database", e);
        }
    }
}

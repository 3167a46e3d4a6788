// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Processes that have a database open hold this lock of its home together, whichever database it is; who replaces the file
 * of the embedded one holds it alone. Between parts of one process it keeps nobody out. What keeps others from a PostGIS
 * database is {@link DatabaseUse}.
 */
final class HomeLock {

    private HomeLock() {}

    static FileChannel open(Path home) throws IOException {
        Files.createDirectories(home);
        return FileChannel.open(
                home.resolve("in-use.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Shares the lock until the channel is closed; null when this process shares it already. */
    static @Nullable FileLock share(FileChannel channel) throws IOException {
        try {
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            if (shared == null) {
                throw new StoreBusyException(
                        "a backup is being put in the place of the database; try again then", null);
            }
            return shared;
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Takes the lock alone.
     *
     * @throws BackupException when somebody has the database open
     */
    static FileLock alone(FileChannel channel) throws IOException {
        FileLock alone;
        try {
            alone = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            alone = null;
        }
        if (alone == null) {
            throw new BackupException("the database is in use; stop the server and other commands, then restore");
        }
        return alone;
    }
}

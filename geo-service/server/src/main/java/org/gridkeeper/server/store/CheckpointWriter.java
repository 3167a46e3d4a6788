// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the checkpoint file, every few seconds and at the end, how far this process has brought the log. It notes only
 * heads that this process committed, never what it found. Safe for all threads.
 */
final class CheckpointWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);
    private static final int SECONDS = 2;

    private final CheckpointFile file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "checkpoints");
        daemon.setDaemon(true);
        return daemon;
    });
    private Head reached = Head.EMPTY;
    private Head noted = Head.EMPTY;

    @SuppressWarnings("FutureReturnValueIgnored") // note() throws nothing
    CheckpointWriter(CheckpointFile file) {
        this.file = file;
        thread.scheduleWithFixedDelay(this::note, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    synchronized void reached(Head head) {
        if (head.number() > reached.number()) {
            reached = head;
        }
    }

    private synchronized void note() {
        if (reached.number() == noted.number()) {
            return;
        }
        try {
            file.note(CheckpointFile.Kind.REACHED, reached, Instant.now());
            noted = reached;
        } catch (RuntimeException e) {
            LOG.error("the change log goes on without checkpoints", e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: a checkpoint that is being written is finished.
        thread.shutdown();
        note();
    }
}

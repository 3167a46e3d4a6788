// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/** Tells whoever stops the process during a run that nothing of it was kept, and sees to it that this stays true. */
final class Interruption implements AutoCloseable {

    private final String remedy;
    private final Thread hook = new Thread(this::interrupt, "interrupted-import");
    private boolean interrupted;
    private boolean over;

    /**
     * Begins to watch.
     *
     * @param remedy put after what is said then
     */
    Interruption(String remedy) {
        this.remedy = remedy;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            System.err.println("\ngridkeeper: interrupted; nothing was kept" + remedy);
        }
    }

    /** To be called before the rows are committed: from here on some of the run may be kept. */
    synchronized void beforeCommit() {
        if (interrupted) {
            throw new ImportFailedException("interrupted; nothing was kept");
        }
        over = true;
    }

    @Override
    public synchronized void close() {
        over = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs or has run.
            return;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.time.Instant;
import java.util.Map;

/**
 * What is kept of a run beside the database: what was asked for, and how it ended.
 *
 * @param request with the whole paths of its files
 * @param digests SHA-256 of each file, by its path
 * @param process that does it, by the number and the second of its start, so that it can be asked for
 * @param outcome empty while it is under way and after it was killed; {@link #DONE} or what made it fail
 */
record RunFile(
        String run,
        Instant started,
        ImportRequest request,
        Map<String, String> digests,
        String process,
        String outcome) {

    static final String DONE = "done";

    RunFile {
        digests = Map.copyOf(digests);
    }

    RunFile withOutcome(String what) {
        return new RunFile(run, started, request, digests, process, what);
    }

    boolean isDone() {
        return outcome.equals(DONE);
    }

    boolean isUnderWay() {
        return outcome.isEmpty() && RunFiles.isAlive(process);
    }

    /** Fails when a file is not what it was when the run began. */
    void checkSame(java.util.List<Source> sources) {
        for (Source source : sources) {
            String path = source.file().path().toString();
            String before = digests.getOrDefault(path, "");
            if (!source.file().digest().equals(before)) {
                throw new ImportArgumentException(
                        "%s is not what it was when run %s began (SHA-256 %.16s… now, %.16s… then); put it back, or import it without --resume"
                                .formatted(path, run, source.file().digest(), before));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.List;

/**
 * What a check of the change log found.
 *
 * @param head the newest entry
 * @param rows states of features that were compared with the log
 * @param checkpoints heads noted outside the database that were compared with the log
 * @param faults by entry, the first broken one first; at most {@link #FAULTS_NAMED}
 */
public record LogProof(Head head, long rows, int checkpoints, List<LogFault> faults) {

    public static final int FAULTS_NAMED = 100;

    public LogProof {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}

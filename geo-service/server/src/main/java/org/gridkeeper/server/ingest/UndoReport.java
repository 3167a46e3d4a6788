// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Map;

/**
 * What taking a run back did.
 *
 * @param run the new run's name
 * @param undone the run that was taken back
 * @param removed features that the run had made, by layer
 * @param restored features that are again as they were before it, by layer
 * @param relinked elements that belong elsewhere now, by layer
 */
public record UndoReport(
        String run,
        String undone,
        Map<String, Long> removed,
        Map<String, Long> restored,
        Map<String, Long> relinked,
        long version) {

    public UndoReport {
        removed = Map.copyOf(removed);
        restored = Map.copyOf(restored);
        relinked = Map.copyOf(relinked);
    }
}

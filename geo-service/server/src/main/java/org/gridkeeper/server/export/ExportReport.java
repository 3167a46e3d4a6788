// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export has written.
 *
 * @param features number of features in the file
 * @param rejected features that the file cannot hold, by reason
 * @param bytes size of the file
 * @param version the change number of the layer that was written
 */
public record ExportReport(
        String layer,
        Path file,
        long features,
        Map<String, Long> rejected,
        long bytes,
        long version,
        List<String> notes) {

    public ExportReport {
        rejected = java.util.Collections.unmodifiableMap(new TreeMap<>(rejected));
        notes = List.copyOf(notes);
    }

    public long rejectedCount() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}

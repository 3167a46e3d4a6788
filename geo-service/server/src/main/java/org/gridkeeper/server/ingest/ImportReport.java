// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param run its name, as the change log has it
 * @param rejected number of rows by reason code
 * @param rejectedRows file with the rejected rows and their line numbers; empty when there are none
 * @param notes what else a person should know: areas mended or made, columns not used, encodings
 * @param version of the store afterwards
 */
public record ImportReport(
        String run,
        String layer,
        ImportCounts counts,
        Map<String, Long> rejected,
        Optional<Path> rejectedRows,
        List<String> notes,
        long version) {

    public ImportReport {
        rejected = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(rejected));
        notes = List.copyOf(notes);
    }

    public long rejectedCount() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One sentence, for the log. */
    @Override
    public String toString() {
        String sentence = "import %s into %s: %,d rows read, %,d new, %,d changed, %,d as before, %,d rejected"
                .formatted(
                        run,
                        layer,
                        counts.read(),
                        counts.inserted(),
                        counts.updated(),
                        counts.unchanged(),
                        rejectedCount());
        return rejected.isEmpty() ? sentence : sentence + " " + rejected;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void the_log_gets_one_plain_sentence() {
        ImportCounts counts = new ImportCounts(10, 5, 2, 1, 7, 1);
        ImportReport report =
                new ImportReport("r1", "incidents", counts, Map.of("no-place", 2L), Optional.empty(), List.of(), 3);
        assertThat(report)
                .hasToString("import r1 into incidents: 10 rows read, 5 new, 2 changed, 1 as before, 2 rejected"
                        + " {no-place=2}");
    }
}

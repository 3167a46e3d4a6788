// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * A table of text (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) in UTF-8 with a byte order mark, by
 * which Excel knows it.
 */
@Component
final class CsvFormat implements FeatureFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void check(ExportPlan plan) {}

    @Override
    public FeatureWriter open(ExportPlan plan, Path file) throws IOException {
        return new CsvTableWriter(plan, file);
    }
}

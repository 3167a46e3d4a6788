// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;

/** A file together with the reader of its format. */
record Source(SourceFile file, FeatureReader reader) {

    static Source of(SourceFile file, List<FeatureReader> readers) {
        return readers.stream()
                .filter(reader -> reader.reads(file))
                .findFirst()
                .map(reader -> new Source(file, reader))
                .orElseThrow(() -> new ImportArgumentException(
                        "%s is of no format that can be imported: CSV, GeoJSON and line-delimited GeoJSON, each also as .gz"
                                .formatted(file.path())));
    }
}

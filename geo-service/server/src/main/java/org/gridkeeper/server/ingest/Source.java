// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;

/** A file together with the reader of its format. */
record Source(SourceFile file, FeatureReader reader) {

    static Source of(SourceFile file, List<FeatureReader> readers) {
        Source source = readers.stream()
                .filter(reader -> reader.reads(file))
                .findFirst()
                .map(reader -> new Source(file, reader))
                .orElseThrow(() -> new ImportArgumentException(
                        ("%s is of no format that can be imported: CSV, xlsx, GeoJSON, line-delimited GeoJSON, Shapefile"
                                        + " (folder, .shp or .zip) and GeoPackage, files also as .gz; save .xls as .xlsx")
                                .formatted(file.path())));
        if (!file.part().isEmpty() && !source.reader().hasTables()) {
            throw new ImportArgumentException(
                    "%s has no tables to choose from; leave out --table %s".formatted(file.path(), file.part()));
        }
        return source;
    }
}

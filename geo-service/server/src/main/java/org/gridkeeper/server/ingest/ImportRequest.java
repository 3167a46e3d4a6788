// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * What to import and how.
 *
 * @param layer id of the layer it goes to; a new one is made when there is none of that id
 * @param areas for the layers {@code areas} and {@code cells}: how codes are given
 * @param repair whether polygons that cross themselves, or overlap their neighbours in a coverage, are mended
 * @param dryRun to do everything but keep it
 */
public record ImportRequest(
        List<Path> files, String layer, Reading reading, AreaCoding areas, boolean repair, boolean dryRun) {

    public ImportRequest {
        files = List.copyOf(files);
    }

    /** Files whose columns are named as the layer's fields, in longitude and latitude. */
    public static ImportRequest of(String layer, Path... files) {
        return new ImportRequest(List.of(files), layer, Reading.PLAIN, AreaCoding.BY_COLUMNS, false, false);
    }
}

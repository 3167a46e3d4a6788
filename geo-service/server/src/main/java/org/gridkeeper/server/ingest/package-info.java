// SPDX-License-Identifier: Apache-2.0
/**
 * Reads files into the store: formats, mapping of columns, times, coordinate systems, rejection of what cannot be used,
 * areas with their codes and their coverage, cells made inside them, and the links of everything anew. It does not draw or
 * answer. Start at {@link org.gridkeeper.server.ingest.Importer}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue", "link", "area", "geojson", "progress"})
@NullMarked
package org.gridkeeper.server.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

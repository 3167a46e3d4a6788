// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the geometry of GeoJSON, for files and for requests. It knows nothing of layers. Start at {@link
 * org.gridkeeper.server.geojson.GeometryReader}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gridkeeper.server.geojson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

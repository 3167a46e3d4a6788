// SPDX-License-Identifier: Apache-2.0
/**
 * Answers over HTTP: tiles, heatmaps, areas, cells, zones, elements. It draws and counts nothing itself; it asks the
 * engine with the viewer's scope, and gives every answer its version and its tag. Start at {@link
 * org.gridkeeper.server.serve.TileController}.
 */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "catalogue",
            "link",
            "area",
            "geojson",
            "live",
            "tile",
            "score",
            "scope",
            "contact",
            "register",
            "export",
            "work"
        })
@NullMarked
package org.gridkeeper.server.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

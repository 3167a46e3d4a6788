// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gridkeeper.engine.geo.TileCoord;
import org.springframework.stereotype.Component;

/** Vector tiles in one file (<a href="https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md">MBTiles 1.3</a>). */
@Component
final class MbtilesFormat implements FeatureFormat {

    /** At this zoom a step of a tile's grid is 15 cm; maps stretch the tiles beyond it. */
    private static final int DEEP_ENOUGH = 16;

    @Override
    public String name() {
        return "mbtiles";
    }

    @Override
    public void check(ExportPlan plan) {
        if (!plan.hasPlace()) {
            throw new ExportArgumentException(
                    "layer %s is a register without places, which tiles cannot show; use --format csv or gpkg"
                            .formatted(plan.schema().id()));
        }
        if (!plan.crs().isLonLat()) {
            throw new ExportArgumentException("tiles are in EPSG:3857 always; leave --crs out");
        }
        int min = minZoom(plan);
        int max = maxZoom(plan);
        if (min < 0 || max < min || max > TileCoord.MAX_ZOOM) {
            throw new ExportArgumentException("--minzoom %d and --maxzoom %d must be in this order, from 0 to %d"
                    .formatted(min, max, TileCoord.MAX_ZOOM));
        }
    }

    @Override
    public FeatureWriter open(ExportPlan plan, Path file) throws IOException {
        try {
            return new MbtilesWriter(plan, file);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static int minZoom(ExportPlan plan) {
        Integer asked = plan.form().minZoom();
        Integer last = plan.form().maxZoom();
        int own = plan.declaration().minZoom();
        return asked != null ? asked : last == null ? own : Math.min(own, last);
    }

    static int maxZoom(ExportPlan plan) {
        Integer asked = plan.form().maxZoom();
        int own = Math.min(plan.declaration().maxZoom(), DEEP_ENOUGH);
        return asked != null ? asked : Math.max(minZoom(plan), own);
    }
}

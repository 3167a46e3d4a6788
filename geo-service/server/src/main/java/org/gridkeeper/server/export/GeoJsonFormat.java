// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** A GeoJSON collection (<a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>), one feature a line. */
@Component
final class GeoJsonFormat implements FeatureFormat {

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public void check(ExportPlan plan) {
        requireLonLat(plan);
    }

    @Override
    public FeatureWriter open(ExportPlan plan, Path file) throws IOException {
        return new GeoJsonWriter(plan, file, true);
    }

    static void requireLonLat(ExportPlan plan) {
        if (!plan.crs().isLonLat()) {
            throw new ExportArgumentException(
                    "GeoJSON is in longitude and latitude alone (RFC 7946, section 4), not in %s; leave --crs out, or use --format csv or gpkg"
                            .formatted(plan.crs().name()));
        }
    }
}

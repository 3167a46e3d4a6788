// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Line-delimited GeoJSON: each line a feature, nothing around them. */
@Component
final class GeoJsonLinesFormat implements FeatureFormat {

    @Override
    public String name() {
        return "geojsonl";
    }

    @Override
    public void check(ExportPlan plan) {
        GeoJsonFormat.requireLonLat(plan);
    }

    @Override
    public FeatureWriter open(ExportPlan plan, Path file) throws IOException {
        return new GeoJsonWriter(plan, file, false);
    }
}

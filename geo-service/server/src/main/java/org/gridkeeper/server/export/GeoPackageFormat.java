// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * A GeoPackage with one table of features, or of attributes for a register, in the layer's name
 * (<a href="https://www.geopackage.org/spec131/">OGC 12-128r18</a>).
 */
@Component
final class GeoPackageFormat implements FeatureFormat {

    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public void check(ExportPlan plan) {
        if (plan.crs().findEpsg().isEmpty() && !plan.crs().isLonLat()) {
            throw new ExportArgumentException(
                    "a GeoPackage has no code for %s; use --format csv, or a --crs of the EPSG registry"
                            .formatted(plan.crs().name()));
        }
    }

    @Override
    public FeatureWriter open(ExportPlan plan, Path file) throws IOException {
        try {
            return new GeoPackageWriter(plan, file);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

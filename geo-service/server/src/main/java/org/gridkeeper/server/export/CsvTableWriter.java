// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Writes features as rows: key, place (two columns for points, well-known text for the rest), fields, cell and building. A
 * point of several parts has no place in two columns and is left out.
 */
final class CsvTableWriter implements FeatureWriter {

    private static final Map<String, Map<String, String>> TITLES = Map.of(
            "zh",
                    Map.of(
                            "id",
                            "标识",
                            "lon",
                            "经度",
                            "lat",
                            "纬度",
                            "x",
                            "X",
                            "y",
                            "Y",
                            "wkt",
                            "WKT",
                            "cell",
                            "网格",
                            "building",
                            "建筑"),
            "en",
                    Map.of(
                            "id",
                            "Id",
                            "lon",
                            "Longitude",
                            "lat",
                            "Latitude",
                            "x",
                            "X",
                            "y",
                            "Y",
                            "wkt",
                            "WKT",
                            "cell",
                            "Cell",
                            "building",
                            "Building"));

    private final ExportPlan plan;
    private final boolean points;
    private final CsvRows rows;

    CsvTableWriter(ExportPlan plan, Path file) throws IOException {
        this.plan = plan;
        this.points = plan.schema().geometry() == GeometryKind.POINT;
        rows = new CsvRows(Files.newBufferedWriter(file), plan.zone());
        rows.header(header());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("id"));
        if (points) {
            names.addAll(plan.crs().isLonLat() ? List.of("lon", "lat") : List.of("x", "y"));
        } else if (plan.hasPlace()) {
            names.add("wkt");
        }
        plan.schema().fields().forEach(field -> names.add(field.name()));
        names.add("cell");
        if (plan.buildings()) {
            names.add("building");
        }
        return names;
    }

    /** Titles that two columns would share give way to the names of the columns. */
    private List<String> header() {
        String language = plan.form().language();
        if (language.isEmpty()) {
            return names();
        }
        Set<String> header = new LinkedHashSet<>();
        for (String name : names()) {
            String common = TITLES.getOrDefault(language, Map.of()).get(name);
            boolean ours = plan.schema().findField(name).isEmpty();
            String title = ours && common != null ? common : plan.title(name, language);
            if (!header.add(title)) {
                header.add(name);
            }
        }
        return List.copyOf(header);
    }

    @Override
    public Optional<String> write(StoredFeature feature, Geometry place) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(feature.id());
        if (points) {
            if (!(place instanceof Point point) || place.isEmpty()) {
                return Optional.of("several-points");
            }
            row.add(point.getX());
            row.add(point.getY());
        } else if (plan.hasPlace()) {
            row.add(WktShape.of(place));
        }
        for (Field field : plan.schema().fields()) {
            row.add(feature.values().get(field.name()));
        }
        row.add(feature.link().cell());
        if (plan.buildings()) {
            row.add(feature.link().building());
        }
        rows.add(row);
        return Optional.empty();
    }

    @Override
    public List<String> finish() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

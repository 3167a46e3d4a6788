// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridkeeper.engine.geo.GroundScale;
import org.gridkeeper.engine.link.BuildingLocator;
import org.gridkeeper.engine.link.CellLocator;
import org.gridkeeper.engine.link.NearBuilding;

/**
 * Links the points of a city in files to its cells and buildings, tells how long that took, and writes the answers, so that
 * {@code link.sh} can set them against those of PostGIS: {@code LinkPeers CITY OUT}.
 */
public final class LinkPeers {

    private static final int ROUNDS = 7;
    private static final int NEAREST = 20_000;

    private LinkPeers() {}

    public static void main(String[] args) throws IOException {
        Path city = Path.of(args[0]);
        Path out = Path.of(args[1]);
        double[] points = CityFiles.points(city);
        CellLocator cells = CellLocator.of(CityFiles.cells(city));
        BuildingLocator buildings = BuildingLocator.of(CityFiles.footprints(city));
        int count = points.length / 2;
        String[] cellOf = new String[count];
        NearBuilding[] near = new NearBuilding[Math.min(NEAREST, count)];
        double[] cellMillis = new double[ROUNDS];
        double[] nearMillis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                cellOf[i] = cells.locate(points[2 * i], points[2 * i + 1]).orElse("");
            }
            cellMillis[round] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            for (int i = 0; i < near.length; i++) {
                List<NearBuilding> found = buildings.nearest(points[2 * i], points[2 * i + 1], 1);
                near[i] = found.isEmpty() ? null : found.get(0);
            }
            nearMillis[round] = (System.nanoTime() - start) / 1e6;
        }
        write(out, points, cellOf, near);
        System.out.printf(
                Locale.ROOT,
                "%d %.3f %d %.3f%n",
                count,
                median(cellMillis) / 1000,
                near.length,
                median(nearMillis) / 1000);
    }

    private static void write(Path out, double[] points, String[] cellOf, NearBuilding[] near) throws IOException {
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("cells.csv")))) {
            for (int i = 0; i < cellOf.length; i++) {
                csv.println(i + 1 + "," + cellOf[i]);
            }
        }
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(out.resolve("nearest.csv")))) {
            for (int i = 0; i < near.length; i++) {
                GroundScale scale = GroundScale.at(points[2 * i + 1]);
                NearBuilding each = near[i];
                csv.printf(
                        Locale.ROOT,
                        "%d,%s,%s,%s,%s%n",
                        i + 1,
                        each == null ? "" : each.id(),
                        each == null ? "" : each.distanceMetres(),
                        scale.metresPerLon(),
                        scale.metresPerLat());
            }
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

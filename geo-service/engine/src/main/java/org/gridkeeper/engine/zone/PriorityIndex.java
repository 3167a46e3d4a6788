// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The explainable score of each cell: 100 times the mean of its percentile ranks (as in the CDC/ATSDR Social
 * Vulnerability Index) in three indicators of equal weight, {@code open-incidents} (open, decayed, per km²), {@code
 * tagged-buildings} (share of buildings, 0 … 1) and {@code risk-points} (per km²). Nothing about persons or groups goes
 * in.
 */
public final class PriorityIndex {

    /** Scores nearer than this are equal: they differ only by the order in which their parts were added. */
    private static final double SCORE_RESOLUTION = 1e-9;

    private PriorityIndex() {}

    /**
     * Scores and levels of cells, highest score first, ties by z (highest first) and then by code. Levels go by place
     * ({@link ZoneLevel}), but a cell with a score of 0 is blue and a cell with a red hazard is red, whatever its place.
     *
     * @param neighbours of each cell, as {@link QueenNeighbours} gives them
     * @throws IllegalArgumentException when two cells have one code
     */
    public static List<ZoneScore> rank(List<CellFacts> cells, int[][] neighbours) {
        checkCodes(cells);
        GiStar.Result hotSpots =
                GiStar.of(cells.stream().mapToDouble(CellFacts::incidents90Days).toArray(), neighbours);
        double[] adjusted = FalseDiscovery.adjust(hotSpots.p());
        List<List<Part>> parts = parts(cells);
        double[] scores = parts.stream()
                .mapToDouble(
                        list -> list.stream().mapToDouble(Part::contribution).sum())
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
        order.sort(Comparator.<Integer>comparingLong(i -> -Math.round(scores[i] / SCORE_RESOLUTION))
                .thenComparing(Comparator.<Integer>comparingDouble(i -> hotSpots.z()[i])
                        .reversed())
                .thenComparing(i -> cells.get(i).code()));
        List<ZoneScore> ranked = new ArrayList<>(cells.size());
        for (int place = 0; place < order.size(); place++) {
            int i = order.get(place);
            CellFacts cell = cells.get(i);
            ZoneLevel byPlace = scores[i] > 0 ? ZoneLevel.of(place, cells.size()) : ZoneLevel.BLUE;
            ranked.add(new ZoneScore(
                    cell.code(),
                    Math.min(100, scores[i]),
                    cell.redHazard() ? ZoneLevel.RED : byPlace,
                    parts.get(i),
                    hotSpots.z()[i],
                    hotSpots.p()[i],
                    adjusted[i],
                    cell.redHazard()));
        }
        return List.copyOf(ranked);
    }

    private static void checkCodes(List<CellFacts> cells) {
        Set<String> seen = new HashSet<>();
        for (CellFacts cell : cells) {
            if (!seen.add(cell.code())) {
                throw new IllegalArgumentException("cell %s is there twice".formatted(cell.code()));
            }
        }
    }

    private static List<List<Part>> parts(List<CellFacts> cells) {
        List<List<Part>> parts = new ArrayList<>();
        cells.forEach(cell -> parts.add(new ArrayList<>()));
        double points = 100.0 / Indicator.values().length;
        for (Indicator indicator : Indicator.values()) {
            double[] values = cells.stream().mapToDouble(indicator::of).toArray();
            double[] ranks = PercentileRank.of(values);
            for (int i = 0; i < values.length; i++) {
                parts.get(i).add(new Part(indicator.id(), values[i], ranks[i], points * ranks[i]));
            }
        }
        return parts;
    }
}

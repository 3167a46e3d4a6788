// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridkeeper.engine.zone.ZoneScore.HotSpot;
import org.gridkeeper.engine.zone.ZoneScore.Trend;

/**
 * The explainable score of each cell. As in the CDC/ATSDR Social Vulnerability Index, each indicator is ranked among all
 * cells, the ranks are summed by theme, and the sums are ranked again; the score is 100 times the weighted mean of the
 * four ranks. Each indicator contributes in proportion to its rank within its theme, so that the parts add up to the score.
 */
public final class PriorityIndex {

    /** Scores nearer than this are equal: they differ only by the order in which their parts were added. */
    private static final double SCORE_RESOLUTION = 1e-9;

    /** Neighbours in time of a week's hot spot, and the rate of false discoveries of a pattern. */
    private static final int LAGS = 1;

    private static final double ALPHA = 0.1;

    private static final int CELLS_AT_ONCE = 500;

    private final CellFacts[] cells;
    private final PackedParts[] parts;
    private final double[] scores;

    private PriorityIndex(List<CellFacts> cells, IndexWeights weights, Pace pace) {
        this.cells = cells.toArray(CellFacts[]::new);
        this.scores = new double[this.cells.length];
        List<Indicator> indicators = Arrays.stream(Theme.values())
                .flatMap(theme -> Indicator.of(theme).stream())
                .toList();
        this.parts = PackedParts.ofCells(
                this.cells.length, indicators.stream().map(Indicator::id).toList());
        int firstPart = 0;
        for (Theme theme : Theme.values()) {
            addTheme(theme, 100 * weights.of(theme), firstPart, pace);
            firstPart += Indicator.of(theme).size();
        }
    }

    /**
     * The scores of cells, highest first, ties by z (highest first) and then by code.
     *
     * @param neighbours of each cell, as {@link QueenNeighbours} gives them
     * @param pace of the work
     * @throws IllegalArgumentException when two cells have one code
     */
    public static List<ZoneScore> rank(List<CellFacts> cells, int[][] neighbours, IndexWeights weights, Pace pace) {
        checkCodes(cells);
        PriorityIndex index = new PriorityIndex(cells, weights, pace);
        double[] recent = cells.stream()
                .mapToDouble(cell -> cell.incidents().last90Days())
                .toArray();
        GiStar.Result hotSpots = GiStar.of(recent, neighbours);
        double[] adjusted = FalseDiscovery.adjust(hotSpots.p());
        EmergingHotSpots.Spot[] spots = EmergingHotSpots.of(index.weeks(), neighbours, LAGS, ALPHA, pace);
        List<ZoneScore> ranked = new ArrayList<>(cells.size());
        for (int i : index.order(hotSpots.z())) {
            CellFacts cell = cells.get(i);
            ranked.add(new ZoneScore(
                    cell.code(),
                    Math.min(100, index.scores[i]),
                    index.parts[i],
                    new HotSpot(hotSpots.z()[i], hotSpots.p()[i], adjusted[i]),
                    new Trend(spots[i].pattern(), spots[i].hot()),
                    cell.incidents().last90Days(),
                    cell.hardRule()));
            if (ranked.size() % CELLS_AT_ONCE == 0) {
                pace.rest();
            }
        }
        return List.copyOf(ranked);
    }

    /** The scores alone, 0 … 100, in the order of the cells. */
    public static double[] scores(List<CellFacts> cells, IndexWeights weights) {
        return new PriorityIndex(cells, weights, Pace.UNBROKEN).scores;
    }

    private static void checkCodes(List<CellFacts> cells) {
        Set<String> seen = new HashSet<>();
        for (CellFacts cell : cells) {
            if (!seen.add(cell.code())) {
                throw new IllegalArgumentException("cell %s is there twice".formatted(cell.code()));
            }
        }
    }

    private void addTheme(Theme theme, double points, int firstPart, Pace pace) {
        List<Indicator> indicators = Indicator.of(theme);
        EmpiricalBayes.Rates[] rates =
                indicators.stream().map(each -> each.rates(cells)).toArray(EmpiricalBayes.Rates[]::new);
        double[][] ranks = new double[rates.length][];
        double[] sums = new double[cells.length];
        for (int k = 0; k < rates.length; k++) {
            ranks[k] = PercentileRank.of(rates[k].drawn());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ranks[k][i];
            }
            pace.rest();
        }
        Arrays.setAll(sums, i -> PercentileRank.rounded(sums[i]));
        double[] rankOfTheme = PercentileRank.of(sums);
        for (int i = 0; i < sums.length; i++) {
            double perRank = sums[i] > 0 ? points * rankOfTheme[i] / sums[i] : 0;
            for (int k = 0; k < rates.length; k++) {
                double contribution = perRank * ranks[k][i];
                scores[i] += contribution;
                parts[i].fill(
                        firstPart + k,
                        new Part(
                                indicators.get(k).id(),
                                rates[k].counted()[i],
                                rates[k].drawn()[i],
                                rates[k].trust()[i],
                                ranks[k][i],
                                contribution));
            }
        }
    }

    private double[][] weeks() {
        double[][] weeks = new double[Weeks.COUNT][cells.length];
        for (int week = 0; week < Weeks.COUNT; week++) {
            for (int i = 0; i < cells.length; i++) {
                weeks[week][i] = cells[i].incidents().weeks().get(week);
            }
        }
        return weeks;
    }

    private List<Integer> order(double[] z) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cells.length).boxed().toList());
        order.sort(Comparator.<Integer>comparingLong(i -> -Math.round(scores[i] / SCORE_RESOLUTION))
                .thenComparing(Comparator.<Integer>comparingDouble(i -> z[i]).reversed())
                .thenComparing(i -> cells[i].code()));
        return order;
    }
}

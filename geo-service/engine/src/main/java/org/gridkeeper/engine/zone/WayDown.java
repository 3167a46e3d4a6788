// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What would take a cell to the next lower level, everything else being as it is.
 *
 * @param level the next lower one that a score can have
 * @param below the score that it would have to fall below; 0 when nothing may be left of it
 * @param steps each enough by itself, the smallest change first; empty when no indicator alone can do it
 */
public record WayDown(ZoneLevel level, double below, List<Step> steps) {

    /**
     * An indicator that falls.
     *
     * @param from as counted, in the indicator's unit
     * @param to with which the drawn value is the highest, of those that other cells have, that is low enough; 0 when
     *     nothing may be left
     */
    public record Step(Indicator indicator, double from, double to) {}

    private static final double TINY = 1e-9;

    public WayDown {
        steps = List.copyOf(steps);
    }

    /**
     * The way of one of the zones of a tick.
     *
     * @param zones by rank
     * @param place of the cell; its level is above blue
     */
    public static WayDown of(List<Zone> zones, int place, IndexWeights weights, LevelRule rule) {
        Zone zone = zones.get(place);
        int next = rule.by() == LevelRule.By.SCORE ? place : rule.firstPlaceBelow(zone.held(), zones.size());
        double below = rule.by() == LevelRule.By.SCORE ? rule.border(zone.held()) : scoreAt(zones, next);
        ZoneLevel level = rule.levelOf(next, zones.size(), below > 0 ? Math.nextDown(below) : 0);
        List<ZoneScore> others = new ArrayList<>(zones.size() - 1);
        for (int i = 0; i < zones.size(); i++) {
            if (i != place) {
                others.add(zones.get(i).score());
            }
        }
        double spare = zone.score().score() - below + (below > 0 ? TINY : -TINY);
        List<Step> steps = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            Part part = zone.score().part(indicator.id());
            double to = lowEnough(others, zone.score(), indicator, spare / (100 * weights.of(indicator.theme())));
            if (part.contribution() > 0 && to >= 0 && to < part.drawn()) {
                steps.add(new Step(indicator, part.value(), counted(part, to)));
            }
        }
        steps.sort(Comparator.comparingDouble(step -> -step.to() / step.from()));
        return new WayDown(level, below, steps);
    }

    /** The value that is drawn to another one than this part's, and a hair less for what rounding adds. */
    private static double counted(Part part, double drawn) {
        if (drawn == 0 || part.trust() == 0) {
            return 0;
        }
        return Math.max(0, part.value() * (1 - TINY) - (part.drawn() - drawn) / part.trust());
    }

    private static double scoreAt(List<Zone> zones, int place) {
        return place < zones.size() ? zones.get(place).score().score() : 0;
    }

    /** The highest drawn value, of those that others have, with which the rank of the theme falls by more; −1 when not even 0 does. */
    private static double lowEnough(List<ZoneScore> others, ZoneScore cell, Indicator indicator, double byMoreThan) {
        Theme theme = indicator.theme();
        double[] values = sorted(others, score -> score.part(indicator.id()).drawn());
        double[] sums = sorted(others, score -> sum(score, theme, null, 0));
        double border = PercentileRank.amongOthers(sums, sum(cell, theme, null, 0)) - byMoreThan;
        if (PercentileRank.amongOthers(sums, sum(cell, theme, indicator, 0)) >= border) {
            return -1;
        }
        int low = -1;
        int high = PercentileRank.firstAtLeast(cell.part(indicator.id()).drawn(), values);
        // The score falls with the value, so that the highest one that is low enough is found by halving.
        while (high - low > 1) {
            int mid = (low + high) >>> 1;
            double rank = PercentileRank.amongOthers(values, values[mid]);
            if (PercentileRank.amongOthers(sums, sum(cell, theme, indicator, rank)) < border) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low < 0 ? 0 : values[low];
    }

    private static double[] sorted(List<ZoneScore> scores, ToDoubleFunction<ZoneScore> of) {
        double[] values = scores.stream().mapToDouble(of).toArray();
        Arrays.sort(values);
        return values;
    }

    /** The sum of the ranks of a theme, one of them another. */
    private static double sum(ZoneScore score, Theme theme, @Nullable Indicator changed, double rank) {
        double sum = 0;
        for (Indicator indicator : Indicator.of(theme)) {
            sum += indicator == changed ? rank : score.part(indicator.id()).rank();
        }
        return PercentileRank.rounded(sum);
    }
}

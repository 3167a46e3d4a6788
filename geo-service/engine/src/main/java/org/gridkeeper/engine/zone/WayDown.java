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
 * @param level the next lower one
 * @param below the score that it would have to fall below
 * @param steps each enough by itself, the smallest change first; empty when no indicator alone can do it
 */
public record WayDown(ZoneLevel level, double below, List<Step> steps) {

    /**
     * An indicator that falls.
     *
     * @param from as counted, in the indicator's unit
     * @param to with which the drawn value is the highest, of those that cells have, that is low enough; 0 when nothing may
     *     be left
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
        double below = rule.by() == LevelRule.By.SCORE
                ? rule.border(zone.held())
                : scoreAt(zones, rule.firstPlaceBelow(zone.held(), zones.size()));
        List<Step> steps = new ArrayList<>();
        for (Part part : zone.score().parts()) {
            Indicator.find(part.indicator()).ifPresent(indicator -> {
                double spare = zone.score().score() - below;
                double to = lowEnough(zones, zone.score(), indicator, spare, 100 * weights.of(indicator.theme()));
                if (part.contribution() > 0 && to >= 0 && to < part.drawn()) {
                    steps.add(new Step(indicator, part.value(), counted(part, to)));
                }
            });
        }
        steps.sort(Comparator.comparingDouble(step -> -step.to() / step.from()));
        return new WayDown(zone.held().lower(), below, steps);
    }

    /** The value that is drawn to another one than this part's. */
    private static double counted(Part part, double drawn) {
        return drawn == 0 || part.trust() == 0 ? 0 : Math.max(0, part.value() - (part.drawn() - drawn) / part.trust());
    }

    private static double scoreAt(List<Zone> zones, int place) {
        return place < zones.size() ? zones.get(place).score().score() : 0;
    }

    /** The highest drawn value of an indicator, among those that cells have, with which the score falls by more; −1 when not even 0 does. */
    private static double lowEnough(
            List<Zone> zones, ZoneScore cell, Indicator indicator, double byMoreThan, double points) {
        double[] values = sorted(zones, score -> part(score, indicator).drawn());
        double[] sums = sorted(zones, score -> sum(score, indicator.theme(), null, 0));
        double now = rank(sums, sum(cell, indicator.theme(), null, 0));
        if (points * (now - rank(sums, sum(cell, indicator.theme(), indicator, 0))) <= byMoreThan + TINY) {
            return -1;
        }
        int low = -1;
        int high = Arrays.binarySearch(values, part(cell, indicator).drawn());
        // The score falls with the value, so that the highest one that is low enough is found by halving.
        while (high - low > 1) {
            int mid = (low + high) >>> 1;
            double after = rank(sums, sum(cell, indicator.theme(), indicator, rank(values, values[mid])));
            if (points * (now - after) > byMoreThan + TINY) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low < 0 ? 0 : values[low];
    }

    private static double rank(double[] sorted, double value) {
        return PercentileRank.among(sorted, value);
    }

    private static double[] sorted(List<Zone> zones, ToDoubleFunction<ZoneScore> of) {
        double[] values = zones.stream().map(Zone::score).mapToDouble(of).toArray();
        Arrays.sort(values);
        return values;
    }

    /** The ranks of a theme, one of them another; added in the order in which the index does, so that equal sums are equal. */
    private static double sum(ZoneScore score, Theme theme, @Nullable Indicator changed, double rank) {
        double sum = 0;
        for (Indicator indicator : Indicator.of(theme)) {
            sum += indicator == changed ? rank : part(score, indicator).rank();
        }
        return sum;
    }

    private static Part part(ZoneScore score, Indicator indicator) {
        return score.parts().stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .findFirst()
                .orElse(new Part(indicator.id(), 0, 0, 0, 0, 0));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the priority index says of a cell.
 *
 * @param score 0 … 100
 * @param parts one for each indicator
 * @param trend of its weekly incidents against those of all cells
 * @param events incidents of 90 days, which the score rests on
 * @param hardRule what makes it red whatever its score; null for most cells
 */
public record ZoneScore(
        String code,
        double score,
        List<Part> parts,
        HotSpot hotSpot,
        Trend trend,
        int events,
        @Nullable HardRule hardRule) {

    /**
     * Gi* of the incidents of 90 days.
     *
     * @param p two-sided, from the normal distribution
     * @param adjustedP p after Benjamini and Hochberg over all cells
     */
    public record HotSpot(double z, double p, double adjustedP) {

        /** 99, 95 or 90 (%) for a hot spot at an adjusted p of 0.01, 0.05 or 0.10; 0 for none and for cold spots. */
        public int confidence() {
            if (z <= 0) {
                return 0;
            }
            return adjustedP <= 0.01 ? 99 : adjustedP <= 0.05 ? 95 : adjustedP <= 0.10 ? 90 : 0;
        }
    }

    /**
     * How its weeks come and go.
     *
     * @param hot whether the pattern is of hot weeks; false for cold ones and for none
     */
    public record Trend(EmergingHotSpots.Pattern pattern, boolean hot) {}

    /** How much a score can be relied on, by the incidents that it rests on. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    private static final int FEW = 5;
    private static final int MANY = 20;

    public ZoneScore {
        parts = PackedParts.copyOf(parts);
    }

    ZoneScore under(@Nullable HardRule rule) {
        return new ZoneScore(code, score, parts, hotSpot, trend, events, rule);
    }

    /** The part of an indicator; nought where the score has none, as one by an earlier version. */
    public Part part(String indicator) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).indicator().equals(indicator)) {
                return parts.get(i);
            }
        }
        return new Part(indicator, 0, 0, 0, 0, 0);
    }

    public Confidence confidence() {
        return events < FEW ? Confidence.LOW : events < MANY ? Confidence.MEDIUM : Confidence.HIGH;
    }
}

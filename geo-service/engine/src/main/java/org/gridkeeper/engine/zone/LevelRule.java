// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * Which scores are which level.
 *
 * @param by whether the three borders are shares of the cells, or scores
 * @param red the first so many of the cells, 0 … 1; or a score of at least so much, 0 … 100
 * @param orange the first so many, the red ones among them; or a score of at least so much
 * @param yellow likewise
 * @param holdDays a cell keeps a level until it was below it for so many days
 */
public record LevelRule(By by, double red, double orange, double yellow, int holdDays) {

    /** What the borders are. */
    public enum By {
        QUOTA,
        SCORE
    }

    /** The first 5 % are red, the next 10 % orange, the next 25 % yellow; a level is kept for two days. */
    public static final LevelRule DEFAULT = new LevelRule(By.QUOTA, 0.05, 0.15, 0.40, 2);

    private static final int MOST_DAYS = 30;

    public LevelRule {
        boolean rising = red <= orange && orange <= yellow;
        boolean falling = red >= orange && orange >= yellow;
        boolean fits = by == By.QUOTA ? rising && red >= 0 && yellow <= 1 : falling && yellow > 0 && red <= 100;
        if (!fits) {
            throw new IllegalArgumentException(
                    by == By.QUOTA
                            ? "quotas are shares of all cells that rise from red to yellow, 0 … 1: not %s, %s, %s"
                                    .formatted(red, orange, yellow)
                            : "scores fall from red to yellow, above 0 and at most 100: not %s, %s, %s"
                                    .formatted(red, orange, yellow));
        }
        if (holdDays < 0 || holdDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a level is held for 0 to %d days, not %d".formatted(MOST_DAYS, holdDays));
        }
    }

    /**
     * The level of a cell by its score alone; what has a score of 0 is blue.
     *
     * @param place 0 for the highest score of {@code cells}
     */
    ZoneLevel levelOf(int place, int cells, double score) {
        if (!(score > 0)) {
            return ZoneLevel.BLUE;
        }
        for (ZoneLevel level : ZoneLevel.values()) {
            boolean is = by == By.QUOTA ? place < firstPlaceBelow(level, cells) : score >= border(level);
            if (is) {
                return level;
            }
        }
        return ZoneLevel.BLUE;
    }

    /** The first place that a quota leaves to lower levels, rounded to the nearest whole cell. */
    int firstPlaceBelow(ZoneLevel level, int cells) {
        return level == ZoneLevel.BLUE ? cells : Math.toIntExact(Math.round(border(level) * cells));
    }

    double border(ZoneLevel level) {
        return switch (level) {
            case RED -> red;
            case ORANGE -> orange;
            case YELLOW -> yellow;
            case BLUE -> by == By.QUOTA ? 1 : 0;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.Random;
import org.locationtech.jts.geom.Polygon;

/** How the houses of each quarter and use look. */
final class Manners {

    /** Draws one footprint for a row of the given depth. */
    private interface Footprint {
        Polygon draw(double depth);
    }

    private record Range(double low, double high) {
        double draw(Random random) {
            return Shapes.between(random, low, high);
        }
    }

    private record Spaced(Random random, Range depths, Range rowGaps, Range houseGaps, Footprint footprint)
            implements RowPacker.Manner {
        @Override
        public double rowDepth() {
            return depths.draw(random);
        }

        @Override
        public Polygon next(double rowDepth) {
            return footprint.draw(rowDepth);
        }

        @Override
        public double rowGap() {
            return rowGaps.draw(random);
        }

        @Override
        public double houseGap() {
            return houseGaps.draw(random);
        }
    }

    private final Random random;

    Manners(Random random) {
        this.random = random;
    }

    RowPacker.Manner of(Block block) {
        return switch (block.use()) {
            case "residential" -> housing(block.quarter());
            case "industrial" -> spaced(range(24, 52), range(14, 22), range(9, 20), this::shed);
            case "school" -> spaced(range(26, 36), range(55, 80), range(34, 60), this::school);
            case "hospital" -> spaced(range(30, 44), range(24, 34), range(22, 36), this::hospital);
            case "public" -> spaced(range(24, 34), range(40, 60), range(30, 50), this::hall);
            case "commercial" ->
                block.quarter() == Quarter.OLD_TOWN
                        ? spaced(range(11, 16), range(3, 6), range(1.2, 3), this::shop)
                        : spaced(range(24, 42), range(14, 24), range(10, 18), this::mall);
            default -> spaced(range(6, 10), range(120, 240), range(120, 260), d -> Shapes.slab(between(6, 12), d));
        };
    }

    private RowPacker.Manner housing(Quarter quarter) {
        return switch (quarter) {
            case OLD_TOWN -> spaced(range(8.5, 13), range(2, 4.5), range(1.2, 3.5), this::house);
            case VILLAGE, FARMLAND -> spaced(range(9, 12), range(6, 11), range(3, 9), this::farmhouse);
            case HIGH_RISE, CENTRE -> spaced(range(18, 23), range(46, 60), range(26, 42), this::flats);
            default -> spaced(range(11, 13.5), range(21, 28), range(8, 13), this::terrace);
        };
    }

    private Polygon house(double depth) {
        double roll = random.nextDouble();
        if (roll < 0.12 && depth > 11) {
            return Shapes.court(between(12, 17), depth, 3.4);
        }
        if (roll < 0.24) {
            return Shapes.horseshoe(between(11, 15), depth, 3.6);
        }
        if (roll < 0.42) {
            return Shapes.angle(between(9, 14), depth, 4.5, random.nextBoolean());
        }
        return Shapes.slab(between(7, 14), depth - between(0, 2.5));
    }

    private Polygon farmhouse(double depth) {
        return random.nextInt(4) == 0
                ? Shapes.angle(between(10, 15), depth, 5, random.nextBoolean())
                : Shapes.slab(between(8, 14), depth - between(0, 2));
    }

    private Polygon terrace(double depth) {
        double width = between(26, 50);
        return random.nextInt(3) == 0
                ? Shapes.slab(width, depth)
                : Shapes.stepped(width, depth, (int) (width / 12) + 1);
    }

    private Polygon flats(double depth) {
        return random.nextInt(5) == 0
                ? Shapes.slab(between(12, 22), depth * 0.55)
                : Shapes.tower(between(25, 36), depth);
    }

    private Polygon shed(double depth) {
        double roll = random.nextDouble();
        if (roll < 0.2) {
            return Shapes.slab(between(14, 26), between(10, 15));
        }
        if (roll < 0.36) {
            return Shapes.angle(between(44, 70), depth, 17, random.nextBoolean());
        }
        return Shapes.slab(between(34, 90), depth);
    }

    private Polygon school(double depth) {
        double roll = random.nextDouble();
        if (roll < 0.45) {
            return Shapes.horseshoe(between(38, 58), depth, 9.5);
        }
        return roll < 0.75
                ? Shapes.angle(between(34, 50), depth, 10, random.nextBoolean())
                : Shapes.slab(between(26, 40), depth);
    }

    private Polygon hospital(double depth) {
        return random.nextBoolean()
                ? Shapes.doubleWing(between(44, 64), depth, 12)
                : Shapes.angle(between(36, 50), depth, 13, random.nextBoolean());
    }

    private Polygon hall(double depth) {
        return random.nextBoolean()
                ? Shapes.slab(between(26, 48), depth)
                : Shapes.horseshoe(between(36, 50), depth, 11);
    }

    private Polygon shop(double depth) {
        return random.nextInt(4) == 0
                ? Shapes.angle(between(12, 20), depth, 6, random.nextBoolean())
                : Shapes.slab(between(7, 18), depth);
    }

    private Polygon mall(double depth) {
        double roll = random.nextDouble();
        if (roll < 0.25) {
            return Shapes.angle(between(34, 60), depth, 15, random.nextBoolean());
        }
        if (roll < 0.4) {
            return Shapes.court(between(42, 60), depth, depth / 3);
        }
        return roll < 0.7 ? Shapes.slab(between(24, 34), Math.min(depth, 30)) : Shapes.slab(between(34, 62), depth);
    }

    private double between(double low, double high) {
        return Shapes.between(random, low, high);
    }

    private RowPacker.Manner spaced(Range depth, Range rowGap, Range houseGap, Footprint footprint) {
        return new Spaced(random, depth, rowGap, houseGap, footprint);
    }

    private static Range range(double low, double high) {
        return new Range(low, high);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.List;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/**
 * A label with the positions it may take, its own first.
 *
 * @param order of its symbolizer among those of its feature
 */
record Label(String id, LabelAnchors.Anchor anchor, TextSymbolizer symbolizer, int order, List<Position> positions) {

    /** Labels of equal text along lines keep this distance, in pixels of pixel ratio 1. */
    private static final int REPEAT = 120;

    /**
     * Where its letters are.
     *
     * @param hull around all of them
     * @param boxes the same in smaller pieces, for a label that bends
     */
    record Position(LabelBox hull, List<LabelBox> boxes, List<TextPainter.Run> runs) {

        boolean meets(Position other, int space) {
            LabelBox grown = hull.grown(space);
            if (!grown.meets(other.hull)) {
                return false;
            }
            if (boxes.size() == 1 && other.boxes.size() == 1) {
                return true;
            }
            return boxes.stream().anyMatch(a -> {
                LabelBox near = a.grown(space);
                return other.boxes.stream().anyMatch(near::meets);
            });
        }
    }

    Label {
        positions = List.copyOf(positions);
    }

    boolean givesWay() {
        return symbolizer.options().conflictResolution();
    }

    boolean mayMove() {
        return positions.size() > 1;
    }

    /** Priority, then size, then a hash of the id: nothing that depends on who asks. */
    boolean outranks(Label other) {
        int by = Double.compare(
                symbolizer.options().priority(), other.symbolizer.options().priority());
        if (by == 0) {
            by = Double.compare(anchor.size(), other.anchor.size());
        }
        if (by == 0) {
            by = Integer.compare(spread(id), spread(other.id));
        }
        if (by == 0) {
            by = id.compareTo(other.id);
        }
        return by == 0 ? isAbove(other) : by > 0;
    }

    /** Two labels of one feature: the higher one, whichever tile asks. */
    private boolean isAbove(Label other) {
        LabelBox a = positions.get(0).hull;
        LabelBox b = other.positions.get(0).hull;
        if (a.minY() != b.minY()) {
            return a.minY() < b.minY();
        }
        return a.minX() != b.minX() ? a.minX() < b.minX() : order < other.order;
    }

    private static int spread(String id) {
        return id.hashCode() * 0x9E3779B9;
    }

    double apart() {
        return apart(symbolizer);
    }

    /** How far away a label of the same text must be, in pixels of pixel ratio 1. */
    static double apart(TextSymbolizer symbolizer) {
        double apart = symbolizer.options().apart();
        if (apart > 0 || !symbolizer.placement().along()) {
            return apart;
        }
        double repeat = symbolizer.options().repeat();
        return repeat > 0 ? Math.min(REPEAT, repeat / 2) : REPEAT;
    }

    /** All that decides about it. */
    LabelBox extent(int pixelRatio) {
        LabelBox all = positions.get(0).hull;
        for (Position position : positions) {
            all = all.union(position.hull);
        }
        return all.grown((int) Math.ceil(Math.max(apart(), symbolizer.options().spaceAround()) * pixelRatio));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/**
 * Decides which labels are drawn and where, by rules that look no further than their neighbours, so that neighbouring
 * windows agree:
 *
 * <ol>
 *   <li>A label takes its own position when no label of higher rank, drawn or not, has its own position in the way.
 *   <li>A label that lost and may move takes the first of its other positions that is in the way of no label that won and
 *       of no position that a label of higher rank which lost may take.
 * </ol>
 *
 * <p>What lies around a window is gathered outward until nothing further can matter: first what may be seen in it, then
 * what may be in the way of that, and, when labels may move, what may be in the way of those. For one thread.
 */
final class Labels {

    private final Canvas canvas;
    private final LabelPlacer placer;
    private final int ratio;
    private final List<Label> labels = new ArrayList<>();
    private boolean mayMove;

    Labels(Canvas canvas, Glyphs glyphs) {
        this.canvas = canvas;
        this.placer = new LabelPlacer(canvas, glyphs);
        this.ratio = canvas.window.pixelRatio();
    }

    /** Gathers what is labelled in a box, in pixels from the window's corner, but not in the box before. */
    interface Source {
        void gather(LabelBox within, LabelBox butNotIn);
    }

    /** A label where it is drawn. */
    record Placed(TextSymbolizer symbolizer, Label.Position position) {}

    /**
     * Gathers, and decides what is drawn in the window.
     *
     * @param reachPx how far from its place a label may be, moved or not, in pixels of pixel ratio 1
     */
    List<Placed> place(Source source, double reachPx) {
        int reach = (int) Math.ceil(reachPx * ratio);
        LabelBox seen = new LabelBox(0, 0, canvas.window.width(), canvas.window.height());
        LabelBox known = new LabelBox(0, 0, 0, 0);
        LabelBox matters = seen;
        for (int step = 0; step <= (mayMove ? 2 : 1); step++) {
            LabelBox next = matters.grown(reach).union(known);
            source.gather(next, known);
            known = next;
            matters = extended(matters);
        }
        List<Placed> placed = new ArrayList<>();
        new Decision(labels, ratio, canvas.window.metresPerPixel()).forEachDrawn((label, position) -> {
            if (position.hull().meets(seen)) {
                placed.add(new Placed(label.symbolizer(), position));
            }
        });
        return placed;
    }

    private LabelBox extended(LabelBox matters) {
        LabelBox extended = matters;
        for (Label label : labels) {
            LabelBox extent = label.extent(ratio);
            if (extent.meets(matters)) {
                extended = extended.union(extent);
            }
        }
        return extended;
    }

    void add(String id, LabelPlacer.Spot spot, TextSymbolizer symbolizer, int order) {
        if (symbolizer.label().isEmpty() || symbolizer.font().size() <= 0) {
            return;
        }
        List<Label.Position> positions = placer.positions(spot, symbolizer);
        if (!positions.isEmpty()) {
            labels.add(new Label(id, spot.anchor(), symbolizer, order, positions));
            mayMove |= positions.size() > 1;
        }
    }

    void paint(List<Placed> placed) {
        TextPainter painter = new TextPainter(canvas, placer.glyphs());
        placed.forEach(label -> painter.paint(label.position.runs(), label.symbolizer));
    }

    /** A digest of what is written, how and where; the same in every process. */
    static long digest(List<Placed> placed) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            placed.forEach(label -> sha.update(label.toString().getBytes(StandardCharsets.UTF_8)));
            return ByteBuffer.wrap(sha.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Takes labels with the positions they are drawn at. */
    interface Drawn {
        void take(Label label, Label.Position position);
    }

    /** Who is drawn where among some labels. */
    private static final class Decision {
        private final List<Label> labels;
        private final LabelBox[] extents;
        private final Boolean[] won;
        private final double ratio;
        private final double metresPerPixel;
        private int widest;

        Decision(List<Label> all, int ratio, double metresPerPixel) {
            this.ratio = ratio;
            this.metresPerPixel = metresPerPixel;
            this.labels = new ArrayList<>(all);
            labels.sort(Comparator.comparingInt(l -> l.extent(ratio).minX()));
            this.extents = new LabelBox[labels.size()];
            this.won = new Boolean[labels.size()];
            for (int i = 0; i < extents.length; i++) {
                extents[i] = labels.get(i).extent(ratio);
                widest = Math.max(widest, extents[i].maxX() - extents[i].minX());
            }
        }

        void forEachDrawn(Drawn drawn) {
            for (int i = 0; i < extents.length; i++) {
                Label label = labels.get(i);
                if (!label.givesWay() || won(i)) {
                    drawn.take(label, label.positions().get(0));
                } else if (label.mayMove() && !isRepeated(i)) {
                    for (Label.Position other :
                            label.positions().subList(1, label.positions().size())) {
                        if (isFree(i, other)) {
                            drawn.take(label, other);
                            break;
                        }
                    }
                }
            }
        }

        /** A test of the label at an index against its neighbours; true when one of them fulfils it. */
        private interface Against {
            boolean test(int j);
        }

        private boolean any(int i, Against test) {
            for (int j = lowerBound(extents[i].minX() - widest); j < extents.length; j++) {
                if (extents[j].minX() >= extents[i].maxX()) {
                    break;
                }
                if (j != i && labels.get(j).givesWay() && extents[j].meets(extents[i]) && test.test(j)) {
                    return true;
                }
            }
            return false;
        }

        private int lowerBound(int minX) {
            int low = 0;
            int high = extents.length;
            while (low < high) {
                int mid = (low + high) >>> 1;
                if (extents[mid].minX() < minX) {
                    low = mid + 1;
                } else {
                    high = mid;
                }
            }
            return low;
        }

        private boolean won(int i) {
            Boolean known = won[i];
            if (known == null) {
                Label label = labels.get(i);
                Label.Position own = label.positions().get(0);
                known = !isRepeated(i)
                        && !any(
                                i,
                                j -> labels.get(j).outranks(label)
                                        && meets(
                                                i,
                                                own,
                                                j,
                                                labels.get(j).positions().get(0)));
                won[i] = known;
            }
            return known;
        }

        private boolean meets(int i, Label.Position a, int j, Label.Position b) {
            double space = Math.max(
                    labels.get(i).symbolizer().options().spaceAround(),
                    labels.get(j).symbolizer().options().spaceAround());
            return a.meets(b, (int) Math.rint(space * ratio));
        }

        private boolean isRepeated(int i) {
            Label label = labels.get(i);
            return label.apart() > 0 && any(i, j -> labels.get(j).outranks(label) && repeats(label, labels.get(j)));
        }

        private boolean repeats(Label a, Label b) {
            if (!a.symbolizer().label().equals(b.symbolizer().label())) {
                return false;
            }
            double distance = Math.hypot(
                    a.anchor().x() - b.anchor().x(), a.anchor().y() - b.anchor().y());
            return distance < a.apart() * ratio * metresPerPixel;
        }

        private boolean isFree(int i, Label.Position position) {
            return !any(i, j -> {
                Label other = labels.get(j);
                if (won(j)) {
                    return meets(i, position, j, other.positions().get(0));
                }
                return other.outranks(labels.get(i))
                        && other.positions().stream().skip(1).anyMatch(p -> meets(i, position, j, p));
            });
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Shapes;
import org.gridkeeper.engine.render.Fonts;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.style.Drawing;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Stroke;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;

/**
 * Tiles of 100,000 buildings beside a plain drawing of them with Java2D: how alike they are, how long both take, and how
 * long boxes at random offsets take in the same renderer. Writes both pictures of each tile beside each other.
 */
final class PlainTiles {

    private static final long SEED = 11;
    private static final int EACH_ZOOM = 10;
    private static final int ROUNDS = 7;
    private static final int TIMED = 200;

    private final LayerSnapshot city = new BenchCity(SEED).buildings(100_000);
    private final Style style = TenfoldTiles.style("buildings");
    private final TileRenderer renderer = new TileRenderer(Fonts.load());

    private PlainTiles() {}

    /** Arguments: the folder for the pictures. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        PlainTiles bench = new PlainTiles();
        bench.compare(folder);
        bench.time();
    }

    private void compare(Path folder) throws IOException {
        BenchCity places = new BenchCity(SEED);
        double worst = 1;
        for (int zoom = 13; zoom <= 17; zoom++) {
            List<Double> whole = new ArrayList<>();
            List<Double> drawn = new ArrayList<>();
            while (whole.size() < EACH_ZOOM) {
                double[] at = places.place();
                TileCoord tile = TileCoord.at(at[0], at[1], zoom);
                PixelWindow window = PixelWindow.of(tile, 1);
                BufferedImage ours = onWhite(renderer.render(city, style, window, Scope.all()));
                BufferedImage plain = onWhite(plain(window));
                whole.add(similarity(ours, plain, false));
                drawn.add(similarity(ours, plain, true));
                ImageIO.write(
                        beside(ours, plain),
                        "png",
                        folder.resolve("%d-%d-%d.png".formatted(zoom, tile.x(), tile.y()))
                                .toFile());
            }
            worst = Math.min(worst, drawn.stream().min(Double::compare).orElseThrow());
            System.out.printf(
                    "z%d, %d tiles: similarity to Java2D %.4f to %.4f; of the pixels that either draws %.4f to %.4f%n",
                    zoom,
                    EACH_ZOOM,
                    whole.stream().min(Double::compare).orElseThrow(),
                    whole.stream().max(Double::compare).orElseThrow(),
                    drawn.stream().min(Double::compare).orElseThrow(),
                    drawn.stream().max(Double::compare).orElseThrow());
        }
        System.out.printf("least of all, of the pixels that either draws: %.4f%n", worst);
    }

    private void time() {
        BenchCity places = new BenchCity(SEED + 1);
        Random random = new Random(SEED);
        List<PixelWindow> tiles = new ArrayList<>();
        List<PixelWindow> boxes = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            double[] at = places.place();
            PixelWindow tile = PixelWindow.of(TileCoord.at(at[0], at[1], 13 + random.nextInt(5)), 1);
            tiles.add(tile);
            boxes.add(new PixelWindow(
                    tile.z(), 1, tile.left() + random.nextInt(256), tile.top() + random.nextInt(256), 256, 256));
        }
        double[] ofTiles = new double[ROUNDS];
        double[] ofBoxes = new double[ROUNDS];
        double[] ofPlain = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            ofTiles[at] = millis(tiles, window -> PngEncoder.encode(renderer.render(city, style, window, Scope.all())));
            ofBoxes[at] = millis(boxes, window -> PngEncoder.encode(renderer.render(city, style, window, Scope.all())));
            ofPlain[at] = millis(tiles, window -> PngEncoder.encode(plain(window)));
        }
        double tile = median(ofTiles);
        System.out.printf(
                "a tile %.2f ms; a box at a random offset %.2f ms, %.2f of the rate of tiles; drawn plainly %.2f ms, %.1f times%n",
                tile, median(ofBoxes), tile / median(ofBoxes), median(ofPlain), median(ofPlain) / tile);
    }

    private interface Work {
        byte[] of(PixelWindow window);
    }

    private static double millis(List<PixelWindow> windows, Work work) {
        long begin = System.nanoTime();
        long bytes = 0;
        for (PixelWindow window : windows) {
            bytes += work.of(window).length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was drawn");
        }
        return (System.nanoTime() - begin) / 1e6 / windows.size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What Java2D makes of the same rules, feature by feature. */
    private BufferedImage plain(PixelWindow window) {
        BufferedImage image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = TileRenderer.scaleDenominator(window.z());
        Drawing drawing = new Drawing(city, Scope.all(), window.metresPerPixel());
        List<Rule> rules = style.featureTypeStyles().get(0).rules().stream()
                .filter(rule -> rule.isActiveAt(scale) && !rule.elseFilter())
                .toList();
        List<IntPredicate> filters = rules.stream()
                .map(rule -> rule.condition().compile(city, Scope.all()))
                .toList();
        city.forEachIn(window.boundsMercator().expandedBy(2 * window.metresPerPixel()), Scope.all(), row -> {
            for (int i = 0; i < filters.size(); i++) {
                if (filters.get(i).test(row)) {
                    rules.get(i).symbolizers().forEach(s -> {
                        if (s.at(drawing, row) instanceof PolygonSymbolizer polygon) {
                            draw(pen, path(window, row), polygon);
                        }
                    });
                }
            }
        });
        pen.dispose();
        return image;
    }

    private Path2D path(PixelWindow window, int row) {
        Shapes shapes = city.shapes();
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            for (int p = shapes.firstPoint(r); p < shapes.endPoint(r); p++) {
                double x = (shapes.x(p) - window.mercatorX(window.left())) / window.metresPerPixel();
                double y = (window.mercatorY(window.top()) - shapes.y(p)) / window.metresPerPixel();
                if (p == shapes.firstPoint(r)) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        return path;
    }

    private static void draw(Graphics2D pen, Path2D path, PolygonSymbolizer polygon) {
        if (polygon.fill() != null) {
            pen.setColor(new Color(polygon.fill().argb(), true));
            pen.fill(path);
        }
        Stroke stroke = polygon.stroke();
        if (stroke != null) {
            pen.setColor(new Color(stroke.argb(), true));
            pen.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            pen.draw(path);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return white;
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage both = new BufferedImage(2 * left.getWidth() + 8, left.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = both.createGraphics();
        pen.drawImage(left, 0, 0, null);
        pen.drawImage(right, left.getWidth() + 8, 0, null);
        pen.dispose();
        return both;
    }

    /** One less the mean difference of the channels, as a share of what it can be. */
    private static double similarity(BufferedImage a, BufferedImage b, boolean drawnAlone) {
        long difference = 0;
        long pixels = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y) & 0xFFFFFF;
                int q = b.getRGB(x, y) & 0xFFFFFF;
                if (!drawnAlone || p != 0xFFFFFF || q != 0xFFFFFF) {
                    pixels++;
                    for (int shift = 0; shift <= 16; shift += 8) {
                        difference += Math.abs(((p >> shift) & 255) - ((q >> shift) & 255));
                    }
                }
            }
        }
        return pixels == 0 ? 1 : 1 - difference / (255.0 * 3 * pixels);
    }
}

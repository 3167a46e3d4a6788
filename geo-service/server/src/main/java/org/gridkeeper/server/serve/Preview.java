// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.render.TileRenderer;
import org.gridkeeper.engine.style.Style;

/** Where a style shows what it can: about a feature near the middle of what the viewer sees, close enough for most rules. */
final class Preview {

    private static final int WIDTH = 512;
    private static final int HEIGHT = 256;

    private Preview() {}

    /** A window of the layer; somewhere when the viewer sees nothing of it. */
    static PixelWindow window(Access access, Style style, int ratio) {
        int zoom = zoom(access, style);
        Bounds box = feature(access, zoom)
                .map(row -> access.layer().snapshot().shapes().boundsMercator(row))
                .orElse(new Bounds(0, 0, 0, 0));
        double pixel = WebMercator.metresPerPixel(zoom) / ratio;
        double x = ((box.minX() + box.maxX()) / 2 + WebMercator.HALF_METRES) / pixel;
        double y = (WebMercator.HALF_METRES - (box.minY() + box.maxY()) / 2) / pixel;
        int width = WIDTH * ratio;
        int height = HEIGHT * ratio;
        return new PixelWindow(zoom, ratio, Math.round(x - width / 2.0), Math.round(y - height / 2.0), width, height);
    }

    /** The zoom of the layer at which most rules hold; of several the closest. */
    private static int zoom(Access access, Style style) {
        int best = access.layer().declaration().maxZoom();
        long most = -1;
        for (int z = best; z >= access.layer().declaration().minZoom(); z--) {
            double scale = TileRenderer.scaleDenominator(z);
            long rules = style.featureTypeStyles().stream()
                    .flatMap(part -> part.rules().stream())
                    .filter(rule -> rule.isActiveAt(scale))
                    .count();
            if (rules > most) {
                most = rules;
                best = z;
            }
        }
        return best;
    }

    /** The first row in the smallest box about the middle that has one. */
    private static Optional<Integer> feature(Access access, int zoom) {
        LayerSnapshot layer = access.layer().snapshot();
        Optional<Bounds> seen = layer.schema().geometry() == GeometryKind.NONE
                ? Optional.empty()
                : Extents.of(layer, access.scope()).map(WebMercator::project);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Bounds all = seen.get();
        double x = (all.minX() + all.maxX()) / 2;
        double y = (all.minY() + all.maxY()) / 2;
        double most = Math.max(all.maxX() - all.minX(), all.maxY() - all.minY()) + 1;
        for (double half = HEIGHT * WebMercator.metresPerPixel(zoom) / 8; ; half *= 2) {
            int[] first = {-1};
            layer.forEachIn(new Bounds(x - half, y - half, x + half, y + half), access.scope(), row -> {
                if (first[0] < 0) {
                    first[0] = row;
                }
            });
            if (first[0] >= 0 || half > most) {
                return first[0] < 0 ? Optional.empty() : Optional.of(first[0]);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.render.LegendRenderer;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.tile.Renderers;
import org.gridkeeper.server.tile.Tile;
import org.gridkeeper.server.tile.TileName;
import org.gridkeeper.server.tile.TileQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tiles of a layer as pictures and as vectors, and the legend of a style. */
@RestController
class TileController {

    private static final Logger LOG = LoggerFactory.getLogger(TileController.class);
    private static final long SLOW_NANOS = 1_000_000_000L;

    private final LiveMap live;
    private final Answers answers;
    private final Drawing drawing;
    private final Renderers renderers;

    TileController(LiveMap live, Answers answers, Drawing drawing, Renderers renderers) {
        this.live = live;
        this.answers = answers;
        this.drawing = drawing;
        this.renderers = renderers;
    }

    /** What is in memory is answered by {@link KeptTileFilter} before it comes here. */
    @GetMapping("/tiles/{layer}/{z}/{x}/{file}")
    ResponseEntity<byte[]> tile(
            @PathVariable Map<String, String> path,
            @RequestParam @Nullable String style,
            @RequestParam @Nullable String at,
            Viewer viewer,
            HttpServletRequest request) {
        TileName wanted = TileName.parse(part(path, "z"), part(path, "x"), part(path, "file"));
        if (at != null) {
            throw new BadParameterException("'at' is not supported for tiles yet");
        }
        LiveView view = live.view();
        CellClusters counts = new CellClusters(view, viewer);
        if (wanted.format() == TileName.Format.MVT && counts.areFor(part(path, "layer"), wanted.tile())) {
            byte[] tile = drawing.draw(request, () -> counts.tile(part(path, "layer"), wanted.tile()));
            Answers.Content content = new Answers.Content(Answers.type(wanted.format()), tile, Answers.Audience.VIEWER);
            return answers.of(request, view.version(), content);
        }
        Access access = Access.toFeatures(view, part(path, "layer"), viewer);
        TileQuery query = new TileQuery(access.layer(), drawing.look(access, style), wanted, access.scope());
        long begin = System.nanoTime();
        Tile tile = drawing.tile(request, query, view);
        if (System.nanoTime() - begin > SLOW_NANOS) {
            LOG.info("slow tile {} of {}", wanted, part(path, "layer"));
        }
        Answers.Content content = new Answers.Content(
                tile,
                wanted.format(),
                access.audience(viewer),
                () -> drawing.tiles().gzip(query, tile));
        return answers.of(request, Math.max(view.version(), tile.version()), content);
    }

    @GetMapping("/tiles/{layer}/legend.png")
    ResponseEntity<byte[]> legendPicture(
            @PathVariable String layer,
            @RequestParam @Nullable String style,
            @RequestParam(defaultValue = "1") int ratio,
            Viewer viewer,
            HttpServletRequest request) {
        if (ratio < 1 || ratio > 2) {
            throw new BadParameterException("ratio is 1 or 2");
        }
        LiveView view = live.view();
        Access access = Access.toFeatures(view, layer, viewer);
        Style drawn = drawing.look(access, style).style();
        byte[] png = drawing.draw(request, () -> renderers.legends().png(drawn, ratio));
        return answers.of(request, view.version(), Answers.Content.png(png, access.audience(viewer)));
    }

    @GetMapping("/tiles/{layer}/legend.json")
    ResponseEntity<byte[]> legend(
            @PathVariable String layer,
            @RequestParam @Nullable String style,
            Viewer viewer,
            HttpServletRequest request) {
        LiveView view = live.view();
        Access access = Access.toFeatures(view, layer, viewer);
        Style drawn = drawing.look(access, style).style();
        return answers.json(
                request,
                view.version(),
                Map.of("layer", layer, "title", drawn.title(), "entries", List.copyOf(LegendRenderer.entries(drawn))));
    }

    private static String part(Map<String, String> path, String name) {
        return java.util.Objects.requireNonNull(path.get(name));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.render.LegendRenderer;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
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
    private static final byte[] EMPTY = {};

    private final LiveMap live;
    private final StyleBook styles;
    private final Answers answers;
    private final DrawingGate gate;
    private final Renderers renderers;

    TileController(LiveMap live, StyleBook styles, Answers answers, DrawingGate gate, Renderers renderers) {
        this.live = live;
        this.styles = styles;
        this.answers = answers;
        this.gate = gate;
        this.renderers = renderers;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{file}")
    ResponseEntity<byte[]> tile(
            @PathVariable Map<String, String> path,
            @RequestParam @Nullable String style,
            @RequestParam @Nullable String at,
            Viewer viewer,
            HttpServletRequest request) {
        TileRequest wanted = TileRequest.parse(part(path, "z"), part(path, "x"), part(path, "file"));
        if (at != null) {
            throw new BadParameterException("'at' is not supported for tiles yet");
        }
        LiveView view = live.view();
        CellClusters counts = new CellClusters(view, viewer);
        if (wanted.format() == TileRequest.Format.MVT && counts.areFor(part(path, "layer"), wanted.tile())) {
            byte[] tile = gate.draw(() -> counts.tile(part(path, "layer"), wanted.tile()));
            return answers.of(request, view.version(), new Answers.Content(Answers.MVT, tile, Answers.Audience.VIEWER));
        }
        Access access = Access.toFeatures(view, part(path, "layer"), viewer);
        Style drawn = styles.get(access.layer().declaration(), style);
        long begin = System.nanoTime();
        Answers.Content content = gate.draw(() -> content(wanted, access, drawn, viewer));
        if (System.nanoTime() - begin > SLOW_NANOS) {
            LOG.info("slow tile {} of {}", wanted, part(path, "layer"));
        }
        return answers.of(request, view.version(), content);
    }

    private Answers.Content content(TileRequest wanted, Access access, Style style, Viewer viewer) {
        if (wanted.format() == TileRequest.Format.MVT) {
            return new Answers.Content(Answers.MVT, vectors(wanted, access), access.audience(viewer));
        }
        byte[] png = PngEncoder.encode(renderers
                .tiles()
                .render(access.layer().snapshot(), style, wanted.tile(), wanted.pixelRatio(), access.scope()));
        return Answers.Content.png(png, access.audience(viewer));
    }

    private byte[] vectors(TileRequest wanted, Access access) {
        LayerDeclaration declaration = access.layer().declaration();
        return wanted.tile().z() <= declaration.maxZoom()
                ? renderers
                        .vectors()
                        .encode(access.layer().snapshot(), declaration.vectors(), wanted.tile(), access.scope())
                : EMPTY;
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
        Style drawn = styles.get(access.layer().declaration(), style);
        byte[] png = gate.draw(() -> renderers.legends().png(drawn, ratio));
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
        Style drawn = styles.get(access.layer().declaration(), style);
        return answers.json(
                request,
                view.version(),
                Map.of("layer", layer, "title", drawn.title(), "entries", List.copyOf(LegendRenderer.entries(drawn))));
    }

    private static String part(Map<String, String> path, String name) {
        return java.util.Objects.requireNonNull(path.get(name));
    }
}

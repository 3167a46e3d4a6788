// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.tile.Renderers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a style looks like. */
@RestController
class StyleController {

    private final LiveMap live;
    private final Answers answers;
    private final Drawing drawing;
    private final Renderers renderers;

    StyleController(LiveMap live, Answers answers, Drawing drawing, Renderers renderers) {
        this.live = live;
        this.answers = answers;
        this.drawing = drawing;
        this.renderers = renderers;
    }

    @GetMapping("/styles/{layer}/{style}/preview.png")
    ResponseEntity<byte[]> preview(
            @PathVariable String layer,
            @PathVariable String style,
            @RequestParam(defaultValue = "1") int ratio,
            Viewer viewer,
            HttpServletRequest request) {
        if (ratio < 1 || ratio > 2) {
            throw new BadParameterException("ratio is 1 or 2");
        }
        LiveView view = live.view();
        Access access = Access.toFeatures(view, layer, viewer);
        Style drawn = drawing.look(access, style).style();
        byte[] png = drawing.draw(
                request,
                () -> PngEncoder.encode(renderers
                        .tiles()
                        .render(
                                access.layer().snapshot(),
                                drawn,
                                Preview.window(access, drawn, ratio),
                                access.scope())));
        return answers.of(request, view.version(), Answers.Content.png(png, access.audience(viewer)));
    }
}

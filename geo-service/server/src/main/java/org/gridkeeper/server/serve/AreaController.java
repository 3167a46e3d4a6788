// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrative areas and cells by level, by code, and by what they contain. */
@RestController
class AreaController {

    private final LiveMap live;
    private final DatedAreas dated;
    private final Answers answers;

    AreaController(LiveMap live, DatedAreas dated, Answers answers) {
        this.live = live;
        this.dated = dated;
        this.answers = answers;
    }

    @GetMapping("/api/areas")
    ResponseEntity<byte[]> list(
            @RequestParam @Nullable String level,
            @RequestParam @Nullable String at,
            Viewer viewer,
            HttpServletRequest request) {
        LiveView view = live.view();
        if (at != null) {
            List<Level> levels =
                    level == null ? List.of(Level.DIVISION, Level.STREET, Level.COMMUNITY) : List.of(level(level));
            return answers.json(request, view.version(), Map.of("areas", dated.list(levels, at, viewer)));
        }
        // Without a level every area but the cells, of which there are many.
        List<Area> areas = level == null
                ? view.areas().list().stream()
                        .filter(area -> area.level() != Level.CELL)
                        .toList()
                : view.areas().list(level(level));
        return answer(areas, viewer, view, request);
    }

    @GetMapping("/api/areas/{code}")
    ResponseEntity<byte[]> get(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        dated.refuseEnded(view, code, viewer);
        return answers.json(request, view.version(), describe(require(view, code, viewer)));
    }

    @GetMapping("/api/areas/{code}/children")
    ResponseEntity<byte[]> children(@PathVariable String code, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        require(view, code, viewer);
        return answer(view.areas().listChildren(code), viewer, view, request);
    }

    private ResponseEntity<byte[]> answer(List<Area> areas, Viewer viewer, LiveView view, HttpServletRequest request) {
        List<Map<String, Object>> seen = areas.stream()
                .filter(area -> sees(viewer, area))
                .map(AreaController::describe)
                .toList();
        return answers.json(request, view.version(), Map.of("areas", seen));
    }

    /** @throws NotThereException when there is no such area; a refusal when it is a cell outside the viewer's scope */
    static Area require(LiveView view, String code, Viewer viewer) {
        Area area = view.areas().find(code).orElseThrow(() -> new NotThereException("there is no area of this code"));
        viewer.requireSees(area.level() == Level.CELL ? Kind.CELL : Kind.AREA);
        if (!sees(viewer, area)) {
            throw new org.gridkeeper.server.scope.NotAllowedException("this cell is outside your scope");
        }
        return area;
    }

    private static boolean sees(Viewer viewer, Area area) {
        return area.level() == Level.CELL
                ? viewer.scope().sees(Kind.CELL) && viewer.scope().seesCell(area.code())
                : viewer.scope().sees(Kind.AREA);
    }

    static Map<String, Object> describe(Area area) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", area.code());
        out.put("level", lower(area.level()));
        out.put("name", area.name());
        out.put("parent", area.parent().isEmpty() ? null : area.parent());
        out.put("bbox", Extents.list(area.lonLat()));
        return out;
    }

    static String lower(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static Level level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> lower(level).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("level is division, street, community or cell"));
    }
}

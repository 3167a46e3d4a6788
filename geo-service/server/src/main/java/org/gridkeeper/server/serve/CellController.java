// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A cell with what is known of it, and the elements in it. */
@RestController
class CellController {

    private static final int MAX_PAGE = 1_000_000;

    private final LiveMap live;
    private final CellCards cards;
    private final DatedAreas dated;
    private final Answers answers;

    CellController(LiveMap live, CellCards cards, DatedAreas dated, Answers answers) {
        this.live = live;
        this.cards = cards;
        this.dated = dated;
        this.answers = answers;
    }

    @GetMapping("/api/cells/{code}")
    ResponseEntity<byte[]> get(
            @PathVariable String code, @RequestParam @Nullable String at, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        if (at != null) {
            return answers.json(request, view.version(), dated.cell(code, at, viewer));
        }
        dated.refuseEnded(view, code, viewer);
        return answers.json(request, view.version(), cards.describe(view, cell(view, code, viewer), viewer));
    }

    @GetMapping("/api/cells/{code}/elements")
    @AlsoReads({"kind", "class"})
    ResponseEntity<byte[]> elements(
            @PathVariable String code,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            HttpServletRequest request) {
        if (page < 1 || page > MAX_PAGE) {
            throw new BadParameterException("page counts from 1");
        }
        LiveView view = live.view();
        dated.refuseEnded(view, code, viewer);
        cell(view, code, viewer);
        CellElements found =
                CellElements.of(view, code, viewer, request.getParameter("kind"), request.getParameter("class"));
        return answers.json(request, view.version(), found.page(page));
    }

    static Area cell(LiveView view, String code, Viewer viewer) {
        Area cell = AreaController.require(view, code, viewer);
        if (cell.level() != Level.CELL) {
            throw new NotThereException("this area is not a cell");
        }
        return cell;
    }
}

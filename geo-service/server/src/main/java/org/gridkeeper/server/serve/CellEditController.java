// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.server.area.CellEdit;
import org.gridkeeper.server.area.CellEditReport;
import org.gridkeeper.server.area.CellEditor;
import org.gridkeeper.server.area.CellWarning;
import org.gridkeeper.server.area.Handover;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.Viewer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Splits, merges and redraws cells; for administrators. Every body may have a {@code date}, the first day of what is new
 * (today when left out); {@code dryRun=true} tells what would happen.
 */
@RestController
class CellEditController {

    private final CellEditor editor;
    private final LiveMap live;
    private final BodyReader bodies;

    CellEditController(CellEditor editor, LiveMap live, BodyReader bodies) {
        this.editor = editor;
        this.live = live;
        this.bodies = bodies;
    }

    /** The body has a {@code line}, or {@code parts}. */
    @PostMapping(path = "/api/cells/{code}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> split(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Viewer viewer,
            HttpServletRequest request) {
        JsonNode body = body(viewer, request);
        CellEdit edit = edit(viewer, body, dryRun);
        if (body.has("line") == body.has("parts")) {
            throw new BadParameterException("the body has either a line or parts");
        }
        ShapeBody shapes = new ShapeBody();
        if (body.has("line")) {
            return answer(editor.splitAlong(code, shapes.line(body.path("line")), edit));
        }
        List<Geometry> parts = new ArrayList<>();
        list(body.path("parts"), "parts").forEach(part -> parts.add(shapes.polygon(part)));
        return answer(editor.split(code, parts, edit));
    }

    @PostMapping(path = "/api/cells/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> merge(
            @RequestParam(defaultValue = "false") boolean dryRun, Viewer viewer, HttpServletRequest request) {
        JsonNode body = body(viewer, request);
        CellEdit edit = edit(viewer, body, dryRun);
        Set<String> codes = new LinkedHashSet<>();
        list(body.path("codes"), "codes").forEach(code -> codes.add(code.asString("")));
        return answer(editor.merge(codes, edit));
    }

    /** The body has the cell's {@code geometry}, and in {@code cells} those of others, by code, whose borders move too. */
    @PostMapping(path = "/api/cells/{code}/redraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> redraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Viewer viewer,
            HttpServletRequest request) {
        JsonNode body = body(viewer, request);
        CellEdit edit = edit(viewer, body, dryRun);
        ShapeBody shapes = new ShapeBody();
        Map<String, Geometry> byCode = new LinkedHashMap<>();
        byCode.put(code, shapes.polygon(body.path("geometry")));
        if (body.path("cells").size() > CellEditor.MOST_CELLS) {
            throw new BadParameterException("cells has at most %d entries".formatted(CellEditor.MOST_CELLS));
        }
        body.path("cells").properties().forEach(other -> byCode.put(other.getKey(), shapes.polygon(other.getValue())));
        return answer(editor.redraw(byCode, edit));
    }

    private static JsonNode list(JsonNode node, String name) {
        if (!node.isArray() || node.size() < 2 || node.size() > CellEditor.MOST_CELLS) {
            throw new BadParameterException("%s is a list of 2 to %d".formatted(name, CellEditor.MOST_CELLS));
        }
        return node;
    }

    /** Nothing is read of who may not change cells. */
    private JsonNode body(Viewer viewer, HttpServletRequest request) {
        viewer.requireAdministrator();
        return bodies.read(request);
    }

    private CellEdit edit(Viewer viewer, JsonNode body, boolean dryRun) {
        String date = body.path("date").asString("");
        try {
            return new CellEdit(viewer.name(), date.isEmpty() ? editor.today() : LocalDate.parse(date), dryRun);
        } catch (DateTimeException e) {
            throw new BadParameterException("date is a day such as 2026-11-23, not '%s'".formatted(date));
        }
    }

    private ResponseEntity<Map<String, Object>> answer(CellEditReport report) {
        if (!report.dryRun()) {
            live.refresh();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("dryRun", report.dryRun());
        body.put("run", report.dryRun() ? null : report.run());
        body.put("ended", report.ended());
        body.put(
                "cells",
                report.cells().stream().map(CellEditController::describe).toList());
        body.put(
                "responsibilities",
                report.handovers().stream().map(CellEditController::describe).toList());
        body.put("moved", report.moved());
        body.put(
                "warnings",
                report.warnings().stream().map(CellEditController::describe).toList());
        body.put("version", report.version());
        return ResponseEntity.ok()
                .header(Answers.VERSION, Long.toString(report.version()))
                .body(body);
    }

    private static Map<String, Object> describe(Area cell) {
        Map<String, Object> out = AreaController.describe(cell);
        out.put("areaSquareKm", cell.squareKm());
        out.put("geometry", GeoJson.of(cell.lonLat()));
        return out;
    }

    private static Map<String, Object> describe(Handover handover) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", handover.row());
        out.put("role", handover.role());
        out.put("person", handover.person());
        out.put("from", handover.from());
        out.put("to", handover.to());
        out.put("yieldedTo", handover.yieldedTo());
        return out;
    }

    private static Map<String, Object> describe(CellWarning warning) {
        return Map.of(
                "kind",
                warning.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "codes",
                warning.codes(),
                "message",
                warning.message(),
                "geometry",
                GeoJson.of(warning.place()));
    }
}

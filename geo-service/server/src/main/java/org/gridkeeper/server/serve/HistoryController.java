// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureState;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was: the states of an element, the timeline of a cell, and the change log itself. */
@RestController
class HistoryController {

    private final FeatureStore store;
    private final Catalogue catalogue;
    private final Sights sights;
    private final ElementAnswers elements;
    private final Answers answers;

    HistoryController(
            FeatureStore store, Catalogue catalogue, Sights sights, ElementAnswers elements, Answers answers) {
        this.store = store;
        this.catalogue = catalogue;
        this.sights = sights;
        this.elements = elements;
        this.answers = answers;
    }

    @GetMapping("/api/elements/{layer}/{id}/history")
    @AlsoReads(ElementQuery.LIMIT)
    ResponseEntity<byte[]> ofElement(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        LiveView view = elements.view();
        Sight sight = sights.toRead(layer, viewer);
        List<Map<String, Object>> entries = new ElementHistory(new ElementForm(sight, view), viewer.isSignedIn())
                .entries(store.history().listStates(layer, id));
        if (entries.isEmpty()) {
            throw new NotThereException("there is and was no such element in your scope");
        }
        int limit = ElementQuery.limit(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("layer", layer);
        body.put("id", id);
        body.put("total", entries.size());
        body.put("states", entries.subList(0, Math.min(limit, entries.size())));
        return answers.json(request, view.version(), body);
    }

    @GetMapping("/api/cells/{code}/history")
    @AlsoReads(ElementQuery.LIMIT)
    ResponseEntity<byte[]> ofCell(
            @PathVariable String code, @RequestParam @Nullable String kind, Viewer viewer, HttpServletRequest request) {
        LiveView view = elements.view();
        boolean isThere = view.areas().find(code).isPresent();
        if (isThere) {
            CellController.cell(view, code, viewer);
        } else if (!viewer.scope().sees(Kind.CELL) || !viewer.scope().seesCell(code)) {
            throw new NotThereException("there is and was no such cell in your scope");
        }
        Kind only = kind == null ? null : kind(kind, viewer);
        int limit = ElementQuery.limit(request);
        CellTimeline timeline = new CellTimeline(code, limit, viewer.isSignedIn());
        for (LayerDeclaration declaration : catalogue.list()) {
            LayerSchema schema = declaration.schema();
            if (isTold(schema.kind())
                    && viewer.scope().sees(schema.kind())
                    && (only == null || only == schema.kind())) {
                timeline.add(sights.of(schema, viewer), states(schema, code, limit));
            }
        }
        if (!isThere && timeline.isEmpty()) {
            throw new NotThereException("there is and was no such cell in your scope");
        }
        return answers.json(request, view.version(), timeline.told());
    }

    private List<FeatureState> states(LayerSchema schema, String code, int limit) {
        return schema.kind() == Kind.CELL
                ? store.history().listStates(LayerIds.CELLS, code)
                : store.history().listStatesIn(schema.id(), code, limit);
    }

    private static boolean isTold(Kind kind) {
        return kind.isElement() || kind == Kind.REGISTER || kind == Kind.CELL;
    }

    private static Kind kind(String name, Viewer viewer) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> isTold(k)
                        && k.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("kind is one of "
                        + Arrays.stream(Kind.values())
                                .filter(HistoryController::isTold)
                                .map(k -> k.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        viewer.requireSees(kind);
        return kind;
    }

    @GetMapping("/api/changes")
    @AlsoReads(ElementQuery.LIMIT)
    ResponseEntity<byte[]> changes(
            @RequestParam(defaultValue = "0") long after, Viewer viewer, HttpServletRequest request) {
        viewer.requireAdministrator();
        int limit = ElementQuery.limit(request);
        List<Change> changes = store.listChanges(after, limit);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("changes", changes.stream().map(ChangeForm::whole).toList());
        Map<String, Object> links = new LinkedHashMap<>();
        boolean more = changes.size() == limit;
        String last = more ? Long.toString(changes.get(limit - 1).number()) : "";
        links.put("next", more ? ElementQuery.next(request, last) : null);
        body.put("links", links);
        return answers.json(request, store.version(), body);
    }
}

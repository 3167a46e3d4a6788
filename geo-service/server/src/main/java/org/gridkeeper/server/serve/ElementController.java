// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The elements of a layer page by page, and one by its id; as they are and as they were. */
@RestController
class ElementController {

    private final Sights sights;
    private final ElementPages pages;
    private final ElementAnswers answers;
    private final DatedAreas dated;
    private final ServeSettings settings;

    ElementController(
            Sights sights, ElementPages pages, ElementAnswers answers, DatedAreas dated, ServeSettings settings) {
        this.sights = sights;
        this.pages = pages;
        this.answers = answers;
        this.dated = dated;
        this.settings = settings;
    }

    @GetMapping("/api/elements/{layer}")
    @AlsoReads({
        ElementQuery.LIMIT,
        ElementQuery.AFTER,
        ElementQuery.CELL,
        ElementQuery.CLASS,
        ElementQuery.BBOX,
        ElementQuery.AT
    })
    ResponseEntity<byte[]> list(@PathVariable String layer, Viewer viewer, HttpServletRequest request) {
        LiveView view = answers.view();
        Sight sight = sights.toRead(layer, viewer);
        if (sight.schema().kind() == Kind.ZONE) {
            throw new BadParameterException("zones are computed: ask /api/zones");
        }
        ElementQuery query = ElementQuery.of(request, sight);
        ElementForm form = new ElementForm(sight, view);
        Instant at = ElementQuery.at(request, settings.timezone());
        if (at == null) {
            if (!query.cell().isEmpty()) {
                dated.requireCell(view, query.cell(), viewer);
            }
            ElementPages.Page<VersionedFeature> page = pages.now(sight, query, view);
            return answers.page(view, page.elements().stream().map(form::of).toList(), page.last(), request);
        }
        ElementPages.Page<StoredFeature> page = pages.at(sight, query, at);
        return answers.page(view, page.elements().stream().map(form::of).toList(), page.last(), request);
    }

    @GetMapping("/api/elements/{layer}/{id}")
    @AlsoReads(ElementQuery.AT)
    ResponseEntity<byte[]> get(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        LiveView view = answers.view();
        Sight sight = sights.toRead(layer, viewer);
        Instant at = ElementQuery.at(request, settings.timezone());
        if (at != null) {
            StoredFeature element = pages.findAt(sight, id, at)
                    .orElseThrow(() -> new NotThereException("there was no such element in your scope then"));
            return answers.past(sight, view, element, request);
        }
        VersionedFeature element = pages.find(sight, id)
                .orElseThrow(() -> new NotThereException("there is no such element in your scope"));
        return answers.one(sight, view, element, request);
    }
}

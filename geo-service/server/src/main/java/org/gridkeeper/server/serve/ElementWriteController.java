// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * New elements, and changes of one with the tag that its writer has seen. Cells and areas are changed by operations that
 * keep them a coverage, base layers by import.
 */
@RestController
class ElementWriteController {

    private static final String GEO_JSON = "application/geo+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Sights sights;
    private final BodyReader bodies;
    private final FeatureBodies features;
    private final ElementWriter writer;
    private final ElementAnswers answers;

    ElementWriteController(
            Sights sights, BodyReader bodies, FeatureBodies features, ElementWriter writer, ElementAnswers answers) {
        this.sights = sights;
        this.bodies = bodies;
        this.features = features;
        this.writer = writer;
        this.answers = answers;
    }

    @PostMapping(
            path = "/api/elements/{layer}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
    ResponseEntity<byte[]> post(@PathVariable String layer, Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.toWrite(layer, viewer);
        List<Draft> drafts = features.of(sight).all(bodies.read(request));
        return answers.made(sight, writer.insert(sight, viewer, drafts), request);
    }

    @PutMapping(
            path = "/api/elements/{layer}/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
    ResponseEntity<byte[]> put(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.toWrite(layer, viewer);
        Preconditions conditions = Preconditions.of(request);
        JsonNode whole = bodies.read(request);
        ElementWriter.Written written = writer.write(
                sight, viewer, id, conditions, before -> features.of(sight).whole(id, whole, before.orElse(null)));
        return answers.written(sight, written, conditions.isNew(), request);
    }

    @PatchMapping(
            path = "/api/elements/{layer}/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> patch(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.toWrite(layer, viewer);
        Preconditions conditions = Preconditions.ofExisting(request);
        JsonNode patch = bodies.read(request);
        ElementWriter.Written written = writer.write(
                sight, viewer, id, conditions, before -> features.of(sight).merged(patch, before.orElseThrow()));
        return answers.written(sight, written, false, request);
    }

    @DeleteMapping("/api/elements/{layer}/{id}")
    ResponseEntity<Void> delete(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.toWrite(layer, viewer);
        long version = writer.delete(sight, viewer, id, Preconditions.ofExisting(request));
        return ResponseEntity.noContent()
                .header(Answers.VERSION, Long.toString(version))
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents under their short address; the same as the layer {@code incidents}. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

    private static final String LAYER = "incidents";

    private final ElementController elements;
    private final ElementWriteController writes;

    IncidentController(ElementController elements, ElementWriteController writes) {
        this.elements = elements;
        this.writes = writes;
    }

    @GetMapping
    @AlsoReads({
        ElementQuery.LIMIT,
        ElementQuery.AFTER,
        ElementQuery.CELL,
        ElementQuery.CLASS,
        ElementQuery.BBOX,
        ElementQuery.AT
    })
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        return elements.list(LAYER, viewer, request);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
    ResponseEntity<byte[]> post(Viewer viewer, HttpServletRequest request) {
        return writes.post(LAYER, viewer, request);
    }
}

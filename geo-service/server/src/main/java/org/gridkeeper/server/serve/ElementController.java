// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * One element by its id, and new elements, linked on the way in. Buildings and areas are what others are linked to, so
 * that they come by import, which links everything anew.
 */
@RestController
class ElementController {

    private static final Set<Kind> POSTED =
            EnumSet.of(Kind.INCIDENT, Kind.ENTITY, Kind.RISK_POINT, Kind.COMPONENT, Kind.RESOURCE, Kind.OTHER);

    private final FeatureStore store;
    private final LiveMap live;
    private final Answers answers;
    private final ServeSettings settings;

    ElementController(FeatureStore store, LiveMap live, Answers answers, ServeSettings settings) {
        this.store = store;
        this.live = live;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/api/elements/{layer}/{id}")
    ResponseEntity<byte[]> get(
            @PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        Access access = Access.toFeatures(view, layer, viewer);
        LayerSnapshot snapshot = access.layer().snapshot();
        int row = snapshot.findRow(id, access.scope())
                .orElseThrow(() -> new NotThereException("there is no such element in your scope"));
        StoredFeature feature =
                store.find(layer, id).orElseThrow(() -> new NotThereException("there is no such element any more"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "Feature");
        body.put("id", id);
        body.put("geometry", GeoJson.of(feature.lonLat()));
        body.put("properties", snapshot.properties(row, access.scope()));
        body.put("link", link(feature.link(), view, viewer));
        return answers.json(request, view.version(), body);
    }

    /** The building is told to who may see it: one nearby may lie in a cell outside the viewer's scope. */
    private static Map<String, Object> link(Link link, LiveView view, Viewer viewer) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("cell", link.cell().isEmpty() ? null : link.cell());
        boolean building = view.findLayer("buildings")
                .flatMap(layer -> layer.snapshot().findRow(link.building(), viewer.scope()))
                .isPresent();
        out.put("building", building ? link.building() : null);
        out.put("distanceMetres", building ? link.distanceMetres() : null);
        out.put("confidence", building ? link.confidence() : null);
        out.put("method", link.method().name().toLowerCase(Locale.ROOT));
        return out;
    }

    @PostMapping(
            path = "/api/elements/{layer}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
    ResponseEntity<Map<String, Object>> post(@PathVariable String layer, @RequestBody JsonNode body, Viewer viewer) {
        viewer.requireAdministrator();
        LayerSchema schema = Access.find(live.view(), layer).snapshot().schema();
        if (!POSTED.contains(schema.kind()) || schema.geometry() != GeometryKind.POINT) {
            throw new BadParameterException(
                    "layer %s is changed by import: ./gridkeeper import FILE --layer %s".formatted(layer, layer));
        }
        Linker linker = live.linker();
        List<StoredFeature> features =
                new FeatureBody(schema, point -> linker.link(schema.kind(), point), settings.timezone()).read(body);
        long version = insert(layer, features, viewer);
        live.refresh();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ids", features.stream().map(StoredFeature::id).toList());
        answer.put("version", version);
        return ResponseEntity.created(location(layer, features))
                .header(Answers.VERSION, Long.toString(version))
                .body(answer);
    }

    private long insert(String layer, List<StoredFeature> features, Viewer viewer) {
        try (StoreTransaction transaction = store.begin(new Origin(viewer.name(), "put", ""))) {
            for (StoredFeature feature : features) {
                if (transaction.put(layer, feature) != PutResult.INSERTED) {
                    throw new ConflictException("there is an element with the id '%s' already".formatted(feature.id()));
                }
            }
            return transaction.commit();
        }
    }

    private static URI location(String layer, List<StoredFeature> features) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/api/elements").pathSegment(layer);
        if (features.size() == 1) {
            path.pathSegment(features.get(0).id());
        }
        return path.encode().build().toUri();
    }
}

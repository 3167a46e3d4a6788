// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** <a href="https://github.com/mapbox/tilejson-spec/tree/master/3.0.0">TileJSON 3.0.0</a> of a layer's vector tiles. */
@RestController
class TileJsonController {

    private static final List<Double> WORLD = List.of(-180.0, -85.051129, 180.0, 85.051129);

    private final LiveMap live;
    private final Answers answers;
    private final ServeSettings settings;

    TileJsonController(LiveMap live, Answers answers, ServeSettings settings) {
        this.live = live;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/tiles/{layer}.json")
    ResponseEntity<byte[]> get(@PathVariable String layer, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        Access access = Access.toFeatures(view, layer, viewer);
        LayerDeclaration declaration = access.layer().declaration();
        List<Double> bounds = Extents.of(access.layer().snapshot(), access.scope())
                .map(Extents::list)
                .orElse(WORLD);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tilejson", "3.0.0");
        body.put("name", layer);
        body.put("description", declaration.titles().getOrDefault("en", layer));
        body.put("version", "1.0.0");
        body.put("scheme", "xyz");
        body.put("attribution", access.layer().attribution());
        body.put("tiles", List.of(origin() + "/tiles/" + layer + "/{z}/{x}/{y}.mvt"));
        body.put("minzoom", declaration.minZoom());
        body.put("maxzoom", declaration.maxZoom());
        body.put("bounds", bounds);
        body.put("center", center(bounds, declaration));
        body.put("vector_layers", List.of(vectorLayer(access, declaration)));
        return answers.json(request, view.version(), body);
    }

    private static Map<String, Object> vectorLayer(Access access, LayerDeclaration declaration) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "String");
        for (Field field : access.layer().snapshot().listFields(access.scope())) {
            fields.put(
                    field.name(),
                    switch (field.type()) {
                        case TEXT, TIME -> "String";
                        case INTEGER, REAL -> "Number";
                    });
        }
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("id", declaration.schema().id());
        layer.put("fields", fields);
        layer.put("minzoom", declaration.minZoom());
        layer.put("maxzoom", declaration.maxZoom());
        return layer;
    }

    private static List<Object> center(List<Double> bounds, LayerDeclaration declaration) {
        int zoom = Math.max(declaration.minZoom(), Math.min(declaration.maxZoom(), 14));
        return List.of((bounds.get(0) + bounds.get(2)) / 2, (bounds.get(1) + bounds.get(3)) / 2, zoom);
    }

    private String origin() {
        return settings.publicUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.publicUrl();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** <a href="https://github.com/mapbox/tilejson-spec/tree/master/3.0.0">TileJSON 3.0.0</a> of a layer's vector tiles, as one viewer gets them. */
@RestController
class TileJsonController {

    private static final List<Double> WORLD = List.of(-180.0, -85.051129, 180.0, 85.051129);
    private static final String TEXT = "String";
    private static final String NUMBER = "Number";
    private static final String CLASS = "class";

    private record Zooms(int min, int max) {}

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
        boolean counts = view.findLayer(layer)
                .filter(new CellClusters(view, viewer)::areFor)
                .isPresent();
        Map<String, Object> body = counts
                ? counts(Access.find(view, layer), view, viewer)
                : features(Access.toFeatures(view, layer, viewer));
        return answers.json(request, view.version(), body);
    }

    private Map<String, Object> features(Access access) {
        LayerDeclaration declaration = access.layer().declaration();
        List<Double> bounds = Extents.of(access.layer().snapshot(), access.scope())
                .map(Extents::list)
                .orElse(WORLD);
        int first = firstZoom(access.layer());
        return describe(access.layer(), bounds, new Zooms(first, declaration.maxZoom()), fields(access, first));
    }

    /** For who sees counts of cells alone: the zooms of clusters, and the box of the cells. */
    private Map<String, Object> counts(LiveLayer layer, LiveView view, Viewer viewer) {
        VectorContent content = layer.declaration().vectors();
        List<Double> bounds = view.layers().values().stream()
                .filter(other -> other.kind() == Kind.CELL)
                .flatMap(other -> Extents.of(other.snapshot(), viewer.scope()).stream())
                .reduce(Bounds::union)
                .map(Extents::list)
                .orElse(WORLD);
        Zooms zooms = new Zooms(content.clustersFrom(), content.featuresFrom() - 1);
        return describe(layer, bounds, zooms, Map.of("id", TEXT, "count", NUMBER));
    }

    private static int firstZoom(LiveLayer layer) {
        VectorContent content = layer.declaration().vectors();
        boolean points = layer.snapshot().schema().geometry() == GeometryKind.POINT;
        return points ? content.clustersFrom() : content.featuresFrom();
    }

    private Map<String, Object> describe(
            LiveLayer layer, List<Double> bounds, Zooms zooms, Map<String, String> fields) {
        LayerDeclaration declaration = layer.declaration();
        String id = declaration.schema().id();
        Map<String, Object> vectors = new LinkedHashMap<>();
        vectors.put("id", id);
        vectors.put("fields", fields);
        vectors.put("minzoom", zooms.min());
        vectors.put("maxzoom", zooms.max());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tilejson", "3.0.0");
        body.put("name", id);
        body.put("description", declaration.titles().getOrDefault("en", id));
        body.put("version", "1.0.0");
        body.put("scheme", "xyz");
        body.put("attribution", layer.attribution());
        body.put("tiles", List.of(origin() + "/tiles/" + id + "/{z}/{x}/{y}.mvt"));
        body.put("minzoom", zooms.min());
        body.put("maxzoom", zooms.max());
        body.put("bounds", bounds);
        body.put("center", center(bounds, zooms));
        body.put("vector_layers", List.of(vectors));
        return body;
    }

    /** The type of each field, with its first zoom where that is not the layer's, or its last where it is of clusters. */
    private static Map<String, String> fields(Access access, int first) {
        VectorContent content = access.layer().declaration().vectors();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", TEXT);
        for (Field field : access.layer().snapshot().listFields(access.scope())) {
            String type = switch (field.type()) {
                case TEXT, TIME -> TEXT;
                case INTEGER, REAL -> NUMBER;
            };
            boolean always = content.from(field) == first || (field.name().equals(CLASS) && type.equals(TEXT));
            fields.put(field.name(), always ? type : type + " from zoom " + content.from(field));
        }
        if (first < content.featuresFrom()) {
            String clusters = NUMBER + " below zoom " + content.featuresFrom();
            fields.put("count", clusters);
            if (fields.containsKey(CLASS)) {
                fields.put("class_count", clusters);
            }
        }
        return fields;
    }

    private static List<Object> center(List<Double> bounds, Zooms zooms) {
        int zoom = Math.max(zooms.min(), Math.min(zooms.max(), 14));
        return List.of((bounds.get(0) + bounds.get(2)) / 2, (bounds.get(1) + bounds.get(3)) / 2, zoom);
    }

    private String origin() {
        return settings.publicUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.publicUrl();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The layers a viewer may see, and those of which they may see the density. */
@RestController
class LayerController {

    private static final int MAX_CLASSES = 500;

    private final LiveMap live;
    private final Answers answers;
    private final ClassTitles titles;
    private final ServeSettings settings;

    LayerController(LiveMap live, Answers answers, ClassTitles titles, ServeSettings settings) {
        this.live = live;
        this.answers = answers;
        this.titles = titles;
        this.settings = settings;
    }

    @GetMapping("/api/layers")
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        List<Map<String, Object>> layers = new ArrayList<>();
        for (Map.Entry<String, LiveLayer> entry : view.layers().entrySet()) {
            LiveLayer layer = entry.getValue();
            boolean visible = viewer.scope().sees(layer.kind());
            if (visible || (layer.hasDensity() && layer.kind() == Kind.INCIDENT)) {
                Access access = visible
                        ? Access.toFeatures(view, entry.getKey(), viewer)
                        : Access.toDensity(view, entry.getKey(), viewer);
                layers.add(describe(access, visible, view));
            }
        }
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("title", settings.site().title());
        site.put("generated", settings.site().generated());
        site.put("timezone", settings.timezone().getId());
        site.put(
                "empty",
                view.layers().values().stream()
                        .allMatch(layer -> layer.snapshot().size() == 0));
        site.put("extent", siteExtent(view).map(Extents::list).orElse(null));
        return answers.json(request, view.version(), Map.of("layers", layers, "site", site));
    }

    private Map<String, Object> describe(Access access, boolean visible, LiveView view) {
        LiveLayer layer = access.layer();
        LayerSnapshot snapshot = layer.snapshot();
        LayerDeclaration declaration = layer.declaration();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", snapshot.schema().id());
        out.put("title", declaration.titles());
        out.put("kind", lower(snapshot.schema().kind()));
        out.put("geometry", lower(snapshot.schema().geometry()));
        out.put("fields", fields(access));
        out.put("styles", declaration.styles());
        out.put(
                "extent",
                visible
                        ? Extents.of(snapshot, access.scope())
                                .map(Extents::list)
                                .orElse(null)
                        : null);
        out.put("count", visible ? snapshot.count(access.scope()) : null);
        out.put("version", view.version());
        out.put("referenceTime", layer.hasDensity() ? live.referenceTime(layer) : null);
        out.put("firstTime", layer.hasDensity() ? layer.findFirstEvent().orElse(null) : null);
        out.put("zooms", List.of(declaration.minZoom(), declaration.maxZoom()));
        out.put("attribution", layer.attribution());
        out.put("visible", visible);
        if (snapshot.schema().findField("class").isPresent()) {
            out.put("classes", classes(access));
        }
        return out;
    }

    private static List<Map<String, Object>> fields(Access access) {
        List<Map<String, Object>> fields = new ArrayList<>();
        Map<String, Map<String, String>> titles = access.layer().declaration().fieldTitles();
        for (Field field : access.layer().snapshot().listFields(access.scope())) {
            fields.add(Map.of(
                    "name", field.name(),
                    "type", lower(field.type()),
                    "title", titles.getOrDefault(field.name(), Map.of("en", field.name()))));
        }
        return fields;
    }

    /** The classes that occur in what the viewer may see or count, small counts left out. */
    private List<Map<String, Object>> classes(Access access) {
        LayerSnapshot layer = access.layer().snapshot();
        Optional<Bounds> everywhere = layer.findBoundsMercator();
        if (everywhere.isEmpty() || !(layer.findColumn("class").orElse(null) instanceof TextColumn column)) {
            return List.of();
        }
        Scope scope = access.scope();
        int[] counts = new int[column.dictionary().size()];
        // Base layers and areas are in no cell; everybody sees them whole.
        boolean whole = layer.schema().kind() == Kind.BASE || layer.schema().kind() == Kind.AREA;
        layer.forEachAggregated(everywhere.get(), whole ? Scope.open(0) : scope, Filter.NONE, row -> {
            if (column.code(row) >= 0) {
                counts[column.code(row)]++;
            }
        });
        int threshold = Math.max(1, scope.sees(layer.schema().kind()) ? 1 : scope.minimumCount());
        List<Map<String, Object>> classes = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] >= threshold) {
                String name = column.dictionary().get(code);
                classes.add(
                        Map.of("code", name, "title", titles.get(layer.schema().id(), name)));
            }
        }
        classes.sort(java.util.Comparator.comparing(c -> String.valueOf(c.get("code"))));
        return classes.size() > MAX_CLASSES ? List.copyOf(classes.subList(0, MAX_CLASSES)) : classes;
    }

    /** Areas and cells are public, so their box is too; without any, that of the base layers. */
    private static Optional<Bounds> siteExtent(LiveView view) {
        return extent(view, Kind.CELL).or(() -> extent(view, Kind.AREA)).or(() -> extent(view, Kind.BASE));
    }

    private static Optional<Bounds> extent(LiveView view, Kind kind) {
        return view.layers().values().stream()
                .filter(layer -> layer.kind() == kind)
                .flatMap(layer -> Extents.of(layer.snapshot(), Scope.open(0)).stream())
                .reduce(Bounds::union);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;

/** The elements in one cell that a viewer may see one by one. */
final class CellElements {

    private static final int PAGE_SIZE = 100;

    private record Element(LayerSnapshot layer, int row) {}

    private final Scope scope;
    private final List<Element> elements = new ArrayList<>();

    private CellElements(Scope scope) {
        this.scope = scope;
    }

    static CellElements of(
            LiveView view, String cell, Viewer viewer, @Nullable String kindName, @Nullable String classNames) {
        Set<Kind> kinds = kindName == null ? seenKinds(viewer) : Set.of(kind(kindName, viewer));
        Set<String> classes = classNames == null || classNames.isBlank()
                ? Set.of()
                : Arrays.stream(classNames.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        CellElements found = new CellElements(viewer.scope());
        for (LiveLayer layer : view.layers().values()) {
            if (kinds.contains(layer.kind())) {
                found.add(layer, cell, classes);
            }
        }
        return found;
    }

    private void add(LiveLayer layer, String cell, Set<String> classes) {
        LayerSnapshot snapshot = layer.snapshot();
        for (int row : layer.rowsIn(cell)) {
            Object name = snapshot.findColumn("class").map(c -> c.value(row)).orElse(null);
            if (scope.seesCell(cell) && (classes.isEmpty() || (name instanceof String s && classes.contains(s)))) {
                elements.add(new Element(snapshot, row));
            }
        }
    }

    private static Set<Kind> seenKinds(Viewer viewer) {
        Set<Kind> kinds =
                viewer.scope().kinds().stream().filter(Kind::isElement).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            viewer.requireSees(Kind.INCIDENT);
        }
        return kinds;
    }

    private static Kind kind(String name, Viewer viewer) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.isElement() && k.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("kind is one of "
                        + Arrays.stream(Kind.values())
                                .filter(Kind::isElement)
                                .map(k -> k.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        viewer.requireSees(kind);
        return kind;
    }

    Map<String, Object> page(int page) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("page", page);
        out.put("pages", Math.max(1, (elements.size() + PAGE_SIZE - 1) / PAGE_SIZE));
        out.put("pageSize", PAGE_SIZE);
        out.put("total", elements.size());
        out.put(
                "elements",
                elements.stream()
                        .skip((page - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(this::describe)
                        .toList());
        return out;
    }

    private Map<String, Object> describe(Element element) {
        LayerSnapshot layer = element.layer;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("layer", layer.schema().id());
        out.put("kind", layer.schema().kind().name().toLowerCase(Locale.ROOT));
        out.put("id", layer.id(element.row));
        Extents.putMiddle(out, layer.shapes().boundsMercator(element.row));
        out.put("properties", layer.properties(element.row, scope));
        return out;
    }
}

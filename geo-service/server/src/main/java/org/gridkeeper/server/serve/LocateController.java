// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.engine.link.NearBuilding;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cell, the areas above it, the building and the door of a place. */
@RestController
class LocateController {

    private static final List<String> SHOWN = List.of("name", "doorplate", "address");

    private final LiveMap live;
    private final Answers answers;

    LocateController(LiveMap live, Answers answers) {
        this.live = live;
        this.answers = answers;
    }

    @GetMapping("/api/locate")
    ResponseEntity<byte[]> locate(
            @RequestParam double lon, @RequestParam double lat, Viewer viewer, HttpServletRequest request) {
        LonLat.require(lon, lat);
        LiveView view = live.view();
        // The areas belong to everybody, the cell to who may see it.
        Optional<Area> cell =
                view.cellLocator().locate(lon, lat).flatMap(code -> view.areas().find(code));
        List<Area> above = cell.map(view.areas()::listAbove).orElse(List.of());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "cell",
                cell.filter(c ->
                                viewer.scope().sees(Kind.CELL) && viewer.scope().seesCell(c.code()))
                        .map(LocateController::name)
                        .orElse(null));
        for (Level level : List.of(Level.COMMUNITY, Level.STREET, Level.DIVISION)) {
            body.put(
                    level.name().toLowerCase(Locale.ROOT),
                    above.stream()
                            .filter(area -> area.level() == level)
                            .findFirst()
                            .map(LocateController::name)
                            .orElse(null));
        }
        Optional<NearBuilding> building = building(view, lon, lat, viewer, body);
        DoorAnswer.Place place =
                new DoorAnswer.Place(lon, lat, cell.map(Area::code).orElse(""), building);
        body.put("doorplate", new DoorAnswer(view, viewer.scope()).of(place).orElse(null));
        return answers.json(request, view.version(), body);
    }

    /** The nearest building that the viewer may see; nearer ones that they may not are as if they were not there. */
    private static Optional<NearBuilding> building(
            LiveView view, double lon, double lat, Viewer viewer, Map<String, Object> body) {
        Optional<LayerSnapshot> buildings = view.findLayer("buildings").map(LiveLayer::snapshot);
        List<NearBuilding> near = buildings.isPresent() && viewer.scope().sees(Kind.BUILDING)
                ? view.buildingLocator().nearest(lon, lat, viewer.scope().everyCell() ? 1 : 20)
                : List.of();
        for (NearBuilding candidate : near) {
            Optional<Integer> row = buildings.flatMap(b -> b.findRow(candidate.id(), viewer.scope()));
            if (row.isPresent()) {
                Map<String, Object> properties = buildings.get().properties(row.get(), viewer.scope());
                Map<String, Object> building = new LinkedHashMap<>();
                building.put("id", candidate.id());
                SHOWN.forEach(field -> building.put(field, properties.getOrDefault(field, "")));
                put(body, building, candidate);
                return Optional.of(candidate);
            }
        }
        put(body, null, new NearBuilding("", 0, 0, LinkMethod.NONE));
        return Optional.empty();
    }

    private static void put(Map<String, Object> body, @Nullable Map<String, Object> building, NearBuilding near) {
        body.put("building", building);
        body.put("distanceMetres", building == null ? null : near.distanceMetres());
        body.put("confidence", building == null ? null : near.confidence());
        body.put("method", near.method().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> name(Area area) {
        return Map.of("code", area.code(), "name", area.name());
    }
}

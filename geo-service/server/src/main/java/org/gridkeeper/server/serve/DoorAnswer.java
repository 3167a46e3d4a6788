// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.engine.link.NearBuilding;
import org.gridkeeper.engine.link.NearDoorplate;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;

/**
 * The door of a place, of what the viewer may see: the nearest address point of the cell, or the doorplate of the building
 * when it has no address point of its own.
 */
final class DoorAnswer {

    /**
     * A place.
     *
     * @param cell code of the cell it lies in; empty outside every cell
     * @param building the nearest building that the viewer may see
     */
    record Place(double lon, double lat, String cell, Optional<NearBuilding> building) {

        /** Id of the building that it lies in; empty for none. */
        private String inside() {
            return building.filter(near -> near.method() == LinkMethod.INSIDE)
                    .map(NearBuilding::id)
                    .orElse("");
        }
    }

    private static final List<String> PARTS = List.of("street", "number", "name", "unit");

    private final LiveView view;
    private final Scope scope;

    DoorAnswer(LiveView view, Scope scope) {
        this.view = view;
        this.scope = scope;
    }

    /** As the answer has it; empty when no door is known in reach. */
    Optional<Map<String, Object>> of(Place place) {
        Optional<NearDoorplate> point = point(place);
        boolean own = point.isPresent()
                && (place.inside().isEmpty()
                        || point.get().doorplate().building().equals(place.inside()));
        return own ? point.flatMap(this::answer) : ofBuilding(place).or(() -> point.flatMap(this::answer));
    }

    private Optional<LayerSnapshot> layer(String id) {
        return view.findLayer(id).map(LiveLayer::snapshot);
    }

    private Optional<NearDoorplate> point(Place place) {
        Optional<LayerSnapshot> layer = layer("doorplates");
        if (layer.isEmpty() || !scope.sees(layer.get().schema().kind())) {
            return Optional.empty();
        }
        return view.doorplateLocator()
                .nearest(
                        place.lon(),
                        place.lat(),
                        place.cell(),
                        place.inside(),
                        door -> layer.get().findRow(door.id(), scope).isPresent());
    }

    private Optional<Map<String, Object>> answer(NearDoorplate near) {
        String id = near.doorplate().id();
        return layer("doorplates")
                .flatMap(layer -> layer.findRow(id, scope).map(row -> {
                    Map<String, Object> properties = layer.properties(row, scope);
                    Map<String, Object> door = new LinkedHashMap<>();
                    door.put("id", id);
                    door.put("text", near.doorplate().text());
                    PARTS.forEach(field -> door.put(field, properties.getOrDefault(field, "")));
                    door.put("distanceMetres", near.distanceMetres());
                    door.put("confidence", near.confidence());
                    return door;
                }));
    }

    private Optional<Map<String, Object>> ofBuilding(Place place) {
        if (place.building().isEmpty()) {
            return Optional.empty();
        }
        NearBuilding near = place.building().get();
        return layer("buildings")
                .flatMap(layer -> layer.findRow(near.id(), scope)
                        .filter(row -> layer.cell(row).equals(place.cell()))
                        .map(row -> layer.properties(row, scope).getOrDefault("doorplate", ""))
                        .filter(text -> !text.equals(""))
                        .map(text -> {
                            Map<String, Object> door = new LinkedHashMap<>();
                            door.put("id", near.id());
                            door.put("text", text);
                            PARTS.forEach(field -> door.put(field, ""));
                            door.put("distanceMetres", near.distanceMetres());
                            door.put("confidence", near.confidence());
                            return door;
                        }));
    }
}

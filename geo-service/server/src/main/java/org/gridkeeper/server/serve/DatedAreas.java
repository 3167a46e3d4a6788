// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.AreaCodes;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.area.AreasAt;
import org.gridkeeper.server.area.EndedCells;
import org.gridkeeper.server.link.StoredAreas;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Areas and cells as they were on a date, with their shapes, as a viewer may see them. */
@Component
class DatedAreas {

    private final AreasAt areas;
    private final EndedCells ended;
    private final ZoneId zone;

    DatedAreas(AreasAt areas, EndedCells ended, ServeSettings settings) {
        this.areas = areas;
        this.ended = ended;
        this.zone = settings.timezone();
    }

    /** The areas of some levels, by level and code. */
    List<Map<String, Object>> list(List<Level> levels, String at, Viewer viewer) {
        AreasAt.When when = when(at);
        List<StoredFeature> found = new ArrayList<>();
        levels.forEach(level -> found.addAll(areas.list(level, when)));
        return found.stream()
                .filter(area -> sees(viewer, area.id()))
                .sorted(Comparator.comparing((StoredFeature area) -> AreaCodes.levelOf(area.id()))
                        .thenComparing(StoredFeature::id))
                .map(DatedAreas::describe)
                .toList();
    }

    /** @throws NotThereException when there was no such cell then; a refusal when it is outside the viewer's scope */
    Map<String, Object> cell(String code, String at, Viewer viewer) {
        StoredFeature cell = areas.find(Level.CELL, code, when(at))
                .orElseThrow(() -> new NotThereException("there was no cell of this code then"));
        viewer.requireSees(Kind.CELL);
        if (!seesCell(viewer, code)) {
            throw new NotAllowedException("this cell is outside your scope");
        }
        Map<String, Object> out = describe(cell);
        out.put("geometry", GeoJson.of(cell.lonLat()));
        return out;
    }

    /**
     * Answers for a cell that was and is no more; does nothing about any other. Who may see it may know which cells have its
     * ground now.
     *
     * @throws EndedException when it has ended
     */
    void refuseEnded(LiveView view, String code, Viewer viewer) {
        boolean asked = view.areas().find(code).isEmpty() && AreaCodes.hasLengthOf(code, Level.CELL);
        if (asked && seesCell(viewer, code)) {
            ended.find(code).ifPresent(end -> {
                throw new EndedException(code, end);
            });
        }
    }

    /**
     * Refuses a code that would look like a cell in which nothing is.
     *
     * @throws EndedException when the cell has ended
     * @throws BadParameterException when there never was one
     */
    void requireCell(LiveView view, String code, Viewer viewer) {
        refuseEnded(view, code, viewer);
        if (view.areas().find(code).filter(area -> area.level() == Level.CELL).isEmpty()) {
            throw new BadParameterException("there is no cell %s".formatted(code));
        }
    }

    private static boolean sees(Viewer viewer, String code) {
        return AreaCodes.levelOf(code) == Level.CELL
                ? seesCell(viewer, code)
                : viewer.scope().sees(Kind.AREA);
    }

    private static boolean seesCell(Viewer viewer, String code) {
        return viewer.scope().sees(Kind.CELL) && viewer.scope().seesCell(code);
    }

    private static Map<String, Object> describe(StoredFeature feature) {
        Map<String, Object> out = new LinkedHashMap<>(AreaController.describe(StoredAreas.areaOf(feature)));
        out.put("validFrom", feature.values().get("valid_from"));
        out.put("validTo", feature.values().get("valid_to"));
        return out;
    }

    private AreasAt.When when(String at) {
        Instant moment = Moments.asOf("at", at, zone);
        return new AreasAt.When(LocalDate.ofInstant(moment, zone), moment);
    }
}

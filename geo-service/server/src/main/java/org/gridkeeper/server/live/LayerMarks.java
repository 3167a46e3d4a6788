// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of one layer say of their cells at a moment.
 *
 * @param redHazards cells with a risk point of the highest class
 * @param schools cells with a school or a kindergarten
 * @param urgent cells with an open incident of the highest severity
 * @param majorPlaces how many schools, hospitals, markets and the like there are in a cell
 */
record LayerMarks(
        Instant moment,
        Set<String> redHazards,
        Set<String> schools,
        Set<String> urgent,
        Map<String, Integer> majorPlaces) {

    private static final long HIGHEST = 1;
    private static final Set<String> SCHOOLS = Set.of("school", "kindergarten");
    private static final Set<String> MAJOR = Set.of(
            "school",
            "kindergarten",
            "college",
            "university",
            "hospital",
            "supermarket",
            "marketplace",
            "train_station",
            "sports_hall");

    static LayerMarks of(LayerSnapshot layer, Instant moment) {
        LayerMarks marks = new LayerMarks(moment, new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        Kind kind = layer.schema().kind();
        if (kind == Kind.RISK_POINT) {
            marks.addSevere(layer, marks.redHazards, null);
        } else if (kind == Kind.INCIDENT) {
            marks.addSevere(layer, marks.urgent, OpenIncidents.of(layer, moment));
        } else if (kind == Kind.BUILDING) {
            marks.addPlaces(layer);
        }
        return marks;
    }

    /** Whether the marks are those of a moment; only incidents tell another thing at another moment. */
    boolean areAt(Instant other, Kind kind) {
        return kind != Kind.INCIDENT || moment.equals(other);
    }

    private void addSevere(LayerSnapshot layer, Set<String> cells, @Nullable OpenIncidents open) {
        Column severity = layer.findColumn("severity").orElse(null);
        for (int row = 0; severity instanceof LongColumn levels && row < layer.size(); row++) {
            if (levels.get(row) == HIGHEST && (open == null || open.isOpen(row))) {
                cells.add(layer.cell(row));
            }
        }
    }

    private void addPlaces(LayerSnapshot layer) {
        if (!(layer.findColumn("class").orElse(null) instanceof TextColumn classes)) {
            return;
        }
        List<String> texts = classes.dictionary();
        for (int row = 0; row < layer.size(); row++) {
            int code = classes.code(row);
            if (code >= 0 && MAJOR.contains(texts.get(code))) {
                majorPlaces.merge(layer.cell(row), 1, Integer::sum);
                if (SCHOOLS.contains(texts.get(code))) {
                    schools.add(layer.cell(row));
                }
            }
        }
    }
}

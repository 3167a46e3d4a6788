// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.work.WorkKind;
import org.gridkeeper.engine.work.Workload;
import org.gridkeeper.server.live.AreaTree;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.work.WorkWeek;
import org.gridkeeper.server.work.Workloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work of a week, and the hours for patrols as they might be split, by cell or by the areas above. */
@RestController
class WorkloadController {

    private final LiveMap live;
    private final Workloads workloads;
    private final Answers answers;
    private final ServeSettings settings;

    WorkloadController(LiveMap live, Workloads workloads, Answers answers, ServeSettings settings) {
        this.live = live;
        this.workloads = workloads;
        this.answers = answers;
        this.settings = settings;
    }

    /** In the order of codes, which is not one of merit. */
    @GetMapping("/api/workload")
    @AlsoReads({WorkloadQuery.LEVEL, WorkloadQuery.PARENT, ElementQuery.AFTER, ElementQuery.LIMIT, CsvAnswer.FORMAT})
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        WorkloadRows.require(viewer);
        WorkloadQuery query = WorkloadQuery.of(request);
        LiveView view = live.view();
        if (!query.parent().isEmpty()) {
            query.requireBelow(AreaController.require(view, query.parent(), viewer));
        }
        WorkWeek week = workloads.last();
        NavigableMap<String, Workload> all = sums(week, query, viewer, view.areas());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        all.tailMap(query.after(), false).entrySet().stream()
                .limit(query.limit())
                .forEach(entry -> view.areas()
                        .find(entry.getKey())
                        .ifPresent(area -> rows.add(WorkloadRows.row(area, entry.getValue(), week))));
        if (query.csv()) {
            return answers.of(request, week.version(), csv(rows, week));
        }
        String last = rows.isEmpty()
                ? query.after()
                : String.valueOf(rows.get(rows.size() - 1).get("code"));
        boolean more = all.higherKey(last) != null;
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("next", more ? ElementQuery.next(request, last) : null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("from", week.from());
        body.put("to", week.to());
        body.put("rates", WorkloadRows.rates(week));
        body.put("total", all.size());
        body.put("workload", rows);
        body.put("links", links);
        return answers.json(request, week.version(), body);
    }

    /** By the code of the area, from the cells that the viewer sees alone. */
    private static NavigableMap<String, Workload> sums(
            WorkWeek week, WorkloadQuery query, Viewer viewer, AreaTree areas) {
        NavigableMap<String, Workload> sums = new TreeMap<>();
        week.cells().forEach((code, workload) -> {
            Optional<Area> cell = areas.find(code);
            if (cell.isPresent()
                    && viewer.scope().sees(Kind.CELL)
                    && viewer.scope().seesCell(code)) {
                List<Area> above = areas.listAbove(cell.get());
                boolean inside = query.parent().isEmpty()
                        || above.stream().anyMatch(area -> area.code().equals(query.parent()));
                (query.level() == Level.CELL ? cell.stream() : above.stream())
                        .filter(area -> inside && area.level() == query.level())
                        .forEach(area -> sums.merge(area.code(), workload, Workload::plus));
            }
        });
        return sums;
    }

    private Answers.Content csv(List<Map<String, @Nullable Object>> rows, WorkWeek week) {
        List<String> columns = new ArrayList<>(List.of("code", "name", "level", "parent", "cells", "cellsWithShifts"));
        for (WorkKind kind : WorkKind.values()) {
            columns.add(kind.id());
        }
        columns.addAll(List.of("neededHours", "availableHours", "index", "band", "without"));
        columns.addAll(List.of("demand", "proposedHours", "doneHours", "from", "to"));
        for (Map<String, @Nullable Object> row : rows) {
            if (row.get("counts") instanceof Map<?, ?> counts) {
                counts.forEach((kind, count) -> row.put(String.valueOf(kind), count));
            }
            row.put("from", week.from());
            row.put("to", week.to());
        }
        return CsvAnswer.of(columns, rows, settings.timezone());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.work.Load;
import org.gridkeeper.engine.work.LoadBand;
import org.gridkeeper.engine.work.WeekPlan;
import org.gridkeeper.engine.work.WorkKind;
import org.gridkeeper.engine.work.Workload;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.work.WorkWeek;
import org.gridkeeper.server.work.Workloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workload of cells and areas as answers tell it. Posts and persons are in none of it. */
@Component
class WorkloadRows {

    private static final double MINUTES = 60;

    private final Workloads workloads;

    WorkloadRows(Workloads workloads) {
        this.workloads = workloads;
    }

    /** Refuses who may not see registers and incidents internally: visits, shifts and incidents are counted. */
    static void require(Viewer viewer) {
        viewer.requireSees(Kind.REGISTER);
        viewer.requireSees(Kind.INCIDENT);
        if (!CellCard.seesInternal(viewer)) {
            throw new NotAllowedException("the workload is internal, which is not in the scope of " + viewer.name());
        }
    }

    /** The workload of one cell; null for who may not see it, and for a cell that came after it was computed. */
    @Nullable
    Map<String, @Nullable Object> find(Area cell, Viewer viewer) {
        boolean sees = CellCard.seesInternal(viewer)
                && viewer.scope().sees(Kind.REGISTER)
                && viewer.scope().sees(Kind.INCIDENT);
        if (!sees) {
            return null;
        }
        WorkWeek week = workloads.last();
        Workload workload = week.cells().get(cell.code());
        if (workload == null) {
            return null;
        }
        Map<String, @Nullable Object> out = row(cell, workload, week);
        out.put("from", week.from());
        out.put("to", week.to());
        out.put("rates", rates(week));
        return out;
    }

    static Map<String, @Nullable Object> row(Area area, Workload workload, WorkWeek week) {
        Load load = workload.load();
        Double index = week.kinds().isEmpty() || load.index().isEmpty()
                ? null
                : load.index().getAsDouble();
        boolean split = workload.proposedMinutes() > 0 || load.staffed() > 0;
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", area.code());
        out.put("name", area.name());
        out.put("level", AreaController.lower(area.level()));
        out.put("parent", area.parent().isEmpty() ? null : area.parent());
        out.put("cells", load.cells());
        out.put("cellsWithShifts", load.staffed());
        out.put("counts", counts(workload));
        out.put(
                "neededHours",
                week.kinds().isEmpty()
                        ? null
                        : workload.work().minutes(week.rates().minutes()) / MINUTES);
        out.put("availableHours", load.staffed() == 0 ? null : load.availableMinutes() / MINUTES);
        out.put("index", index);
        out.put("band", index == null ? null : Zones.lower(LoadBand.of(index)));
        out.put("without", index == null ? without(load, week) : null);
        out.put("demand", workload.demand());
        out.put("proposedHours", split ? workload.proposedMinutes() / MINUTES : null);
        out.put("doneHours", doneHours(workload, week));
        return out;
    }

    /** Why there is no index. */
    private static String without(Load load, WorkWeek week) {
        return switch (week.roster()) {
            case NONE -> "no-roster";
            case SHORT -> "short-roster";
            case KEPT -> load.staffed() == 0 ? "no-shifts" : "no-work-kept";
        };
    }

    private static Map<String, @Nullable Object> counts(Workload workload) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (WorkKind kind : WorkKind.values()) {
            Integer count = workload.work().counts().get(kind);
            counts.put(kind.id(), count);
        }
        return counts;
    }

    private static @Nullable Double doneHours(Workload workload, WorkWeek week) {
        Integer visits = workload.work().counts().get(WorkKind.VISIT);
        return visits == null ? null : visits * week.rates().minutes().of(WorkKind.VISIT) / MINUTES;
    }

    /** By what it was computed. */
    static Map<String, Object> rates(WorkWeek week) {
        WeekPlan.Rates rates = week.rates();
        List<Map<String, Object>> kinds = Arrays.stream(WorkKind.values())
                .map(kind -> Map.<String, Object>of(
                        "kind", kind.id(),
                        "title", title(kind),
                        "minutes", rates.minutes().of(kind),
                        "kept", week.kinds().contains(kind)))
                .toList();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kinds", kinds);
        out.put("base", rates.demand().base());
        out.put("alpha", rates.demand().alpha());
        out.put("patrolShare", rates.patrolShare());
        return out;
    }

    private static Map<String, String> title(WorkKind kind) {
        return switch (kind) {
            case VISIT -> Map.of("zh", "走访", "en", "Visits");
            case VERIFY -> Map.of("zh", "核实（他人上报的事件）", "en", "Verifying what others reported");
            case CHECK -> Map.of("zh", "核查（已结案的事件）", "en", "Checking what was closed");
        };
    }
}

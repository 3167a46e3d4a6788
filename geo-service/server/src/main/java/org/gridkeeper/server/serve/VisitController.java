// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.register.DueVisit;
import org.gridkeeper.server.register.Holder;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.register.Visits;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be visited. */
@RestController
class VisitController {

    private static final int MOST = 1_000;
    private static final int MOST_DAYS = 366;

    private final Visits visits;
    private final Responsibilities responsibilities;
    private final FeatureStore store;
    private final Answering answering;
    private final Clock clock = Clock.systemUTC();

    VisitController(Visits visits, Responsibilities responsibilities, Answering answering) {
        this.visits = visits;
        this.responsibilities = responsibilities;
        this.store = answering.store();
        this.answering = answering;
    }

    @GetMapping("/api/visits/due")
    ResponseEntity<byte[]> due(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "14") int days,
            Viewer viewer,
            HttpServletRequest request) {
        viewer.requireSees(Kind.REGISTER);
        if (person.isEmpty() && cell.isEmpty()) {
            throw new BadParameterException("give person, or cell, or both");
        }
        if (days < 0 || days > MOST_DAYS) {
            throw new BadParameterException("days is from 0 to %d".formatted(MOST_DAYS));
        }
        long version = store.version();
        Instant moment = answering.asOf(at, clock.instant());
        Collection<String> cells = cells(person, cell, moment, viewer);
        Sensitivity most = viewer.scope().sensitivity();
        List<DueVisit> due = visits.due(cells, moment, Duration.ofDays(days), most).stream()
                .filter(visit -> isFor(visit, person) && sees(visit, viewer))
                .toList();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("total", due.size());
        out.put("overdue", due.stream().filter(visit -> visit.isOverdue(moment)).count());
        out.put(
                "visits",
                due.stream()
                        .limit(MOST)
                        .map(visit -> describe(visit, moment, viewer))
                        .toList());
        return answering.answers().json(request, version, out);
    }

    private Collection<String> cells(String person, String cell, Instant at, Viewer viewer) {
        TreeSet<String> cells = new TreeSet<>();
        if (cell.isEmpty()) {
            responsibilities.of(person, at).forEach(holder -> cells.add(holder.cell()));
        } else {
            cells.add(cell);
        }
        cells.removeIf(code -> !viewer.scope().seesCell(code));
        return cells;
    }

    private static boolean isFor(DueVisit visit, String person) {
        Holder holder = visit.holder();
        return person.isEmpty() || (holder != null && holder.person().equals(person));
    }

    private boolean sees(DueVisit visit, Viewer viewer) {
        return store.findSchema(visit.subject().layer())
                .filter(schema -> viewer.scope().sees(schema.kind()))
                .isPresent();
    }

    private static Map<String, Object> describe(DueVisit visit, Instant at, Viewer viewer) {
        Map<String, Object> out = new LinkedHashMap<>();
        Holder holder = visit.holder();
        out.put("plan", visit.plan());
        out.put("layer", visit.subject().layer());
        out.put("id", visit.subject().id());
        out.put("name", visit.name());
        out.put("cell", visit.cell());
        out.put("responsible", holder == null ? null : PeopleController.describe(holder, viewer));
        out.put("last", visit.last());
        out.put("due", visit.due());
        out.put("overdue", visit.isOverdue(at));
        return out;
    }
}

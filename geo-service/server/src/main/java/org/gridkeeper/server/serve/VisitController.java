// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.gridkeeper.server.register.People;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.register.Visits;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.NotSignedInException;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be visited, and visits that were made. */
@RestController
class VisitController {

    private static final int MOST = 1_000;
    private static final int MOST_DAYS = 366;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /**
     * A visit as it is told.
     *
     * @param at when; empty for now
     */
    record Told(
            @NotBlank @Size(max = 64) String layer,
            @NotBlank @Size(max = 255) String id,
            @NotBlank @Size(max = 255) String person,
            @NotBlank String result,
            @Size(max = 40) @Nullable String at,
            @Size(max = 2000) @Nullable String note) {}

    private final Visits visits;
    private final Responsibilities responsibilities;
    private final People people;
    private final Subjects subjects;
    private final FeatureStore store;
    private final Answering answering;
    private final Clock clock = Clock.systemUTC();

    VisitController(
            Visits visits, Responsibilities responsibilities, People people, Subjects subjects, Answering answering) {
        this.visits = visits;
        this.responsibilities = responsibilities;
        this.people = people;
        this.subjects = subjects;
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

    @PostMapping("/api/visits")
    ResponseEntity<Map<String, Object>> post(@Valid @RequestBody Told told, Viewer viewer) {
        requireServes(told.person(), viewer);
        Subjects.Found subject = subjects.require(told.layer(), told.id(), viewer);
        Instant now = clock.instant();
        Instant at = answering.moment(told.at() == null ? "" : told.at(), now);
        if (at.isAfter(now.plus(CLOCK_SKEW))) {
            throw new BadParameterException("at is in the future: a visit is told of after it was made");
        }
        String note = told.note() == null ? "" : told.note();
        String id = visits.record(
                new Visits.Made(subject.subject(), told.person(), at, told.result(), note), viewer.name());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Answers.VERSION, Long.toString(store.version()))
                .body(Map.of("id", id));
    }

    /** Who serves a post tells of its visits, and an administrator of any. */
    private void requireServes(String person, Viewer viewer) {
        if (!viewer.isSignedIn()) {
            throw new NotSignedInException("telling of visits is not public");
        }
        boolean serves = viewer.role() == Role.ADMINISTRATOR
                || people.find(person).filter(p -> p.isServedBy(viewer.name())).isPresent();
        if (!serves) {
            throw new NotAllowedException("%s does not serve this post".formatted(viewer.name()));
        }
        if (people.find(person).isEmpty()) {
            throw new BadParameterException("person '%s' is not the id of a post".formatted(person));
        }
    }
}

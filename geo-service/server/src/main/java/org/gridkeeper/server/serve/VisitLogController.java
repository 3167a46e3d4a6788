// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gridkeeper.server.register.People;
import org.gridkeeper.server.register.VisitLog;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.NotSignedInException;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Visits that were made, told of by who serves the post that made them. */
@RestController
class VisitLogController {

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

    private final VisitLog log;
    private final People people;
    private final Subjects subjects;
    private final Answering answering;
    private final Clock clock = Clock.systemUTC();

    VisitLogController(VisitLog log, People people, Subjects subjects, Answering answering) {
        this.log = log;
        this.people = people;
        this.subjects = subjects;
        this.answering = answering;
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
        String id =
                log.record(new VisitLog.Made(subject.subject(), told.person(), at, told.result(), note), viewer.name());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Answers.VERSION, Long.toString(answering.store().version()))
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

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.server.register.Tag;
import org.gridkeeper.server.register.TagCheck;
import org.gridkeeper.server.register.TagLink;
import org.gridkeeper.server.register.Tags;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.NotSignedInException;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tags: what there are, setting and ending one, and the check whether one element carries one. */
@RestController
class TagController {

    private static final int SHORTEST_REASON = 4;

    /** The question whether an element carries a tag. */
    record Question(
            @NotBlank @Size(max = 64) String layer,
            @NotBlank @Size(max = 255) String id,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * A tag to be set on an element.
     *
     * @param to the last day or moment; empty for as long as it is confirmed
     */
    record Wish(
            @NotBlank @Size(max = 64) String layer,
            @NotBlank @Size(max = 255) String id,
            @NotBlank @Size(max = 200) String source,
            @Size(max = 40) @Nullable String to) {}

    private final Tags tags;
    private final Subjects subjects;
    private final Answering answering;
    private final Clock clock = Clock.systemUTC();

    TagController(Tags tags, Subjects subjects, Answering answering) {
        this.tags = tags;
        this.subjects = subjects;
        this.answering = answering;
    }

    /** The tags themselves, as far as the viewer's scope goes; not who carries them. */
    @GetMapping("/api/tags")
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        viewer.requireSees(Kind.REGISTER);
        long version = answering.store().version();
        List<Map<String, Object>> list = tags.list().stream()
                .filter(tag -> tag.sensitivity().compareTo(viewer.scope().sensitivity()) <= 0)
                .map(TagController::describe)
                .toList();
        return answering.answers().json(request, version, Map.of("tags", list));
    }

    private static Map<String, Object> describe(Tag tag) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", tag.code());
        out.put("title", tag.names());
        out.put("level", tag.level());
        out.put("subject", tag.subject());
        out.put("sensitivity", tag.sensitivity().name().toLowerCase(Locale.ROOT));
        out.put("basis", tag.basis());
        out.put("validDays", tag.validDays());
        out.put("owner", tag.owner());
        return out;
    }

    /** Yes or no, and nothing else; that it was asked, and why, is kept. */
    @PostMapping("/api/tags/{code}/check")
    ResponseEntity<Map<String, Object>> check(
            @PathVariable String code, @Valid @RequestBody Question question, Viewer viewer) {
        Tag tag = require(code, viewer);
        String reason = question.reason().strip();
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            throw new BadParameterException(
                    "reason says why it must be known, in at least %d letters".formatted(SHORTEST_REASON));
        }
        Subjects.Found subject = subjects.require(question.layer(), question.id(), viewer);
        boolean set = tags.check(
                        tag,
                        new TagCheck(
                                clock.instant(),
                                viewer.name(),
                                code,
                                subject.subject(),
                                subject.cell(),
                                reason,
                                TagCheck.Outcome.ANSWERED))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.TOO_MANY_REQUESTS, "too many tag checks within the hour; they are logged"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("tag", code, "set", set));
    }

    /** A tag that is above the viewer is as one that is not there. */
    private Tag require(String code, Viewer viewer) {
        if (!viewer.isSignedIn()) {
            throw new NotSignedInException("tag checks are not public");
        }
        viewer.requireSees(Kind.REGISTER);
        return tags.find(code)
                .filter(tag -> tag.sensitivity().compareTo(viewer.scope().sensitivity()) <= 0)
                .orElseThrow(() -> new NotThereException("there is no such tag in your scope"));
    }

    /** Who asked about the elements of a cell: told to who may see what is restricted there. */
    @GetMapping("/api/tags/checks")
    ResponseEntity<Map<String, Object>> checks(@RequestParam(defaultValue = "") String cell, Viewer viewer) {
        if (!viewer.isSignedIn()) {
            throw new NotSignedInException("the log of tag checks is not public");
        }
        boolean may = viewer.role() == Role.ADMINISTRATOR
                || (!cell.isEmpty()
                        && viewer.scope().sees(Kind.REGISTER)
                        && viewer.scope().seesCell(cell)
                        && viewer.scope().sensitivity() == Sensitivity.RESTRICTED);
        if (!may) {
            throw new NotAllowedException("the log of tag checks is told cell by cell to who answers for the cell");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("checks", tags.listChecks(cell)));
    }

    /** Sets a tag, or confirms one that is set. */
    @PostMapping("/api/tags/{code}/links")
    ResponseEntity<Void> set(@PathVariable String code, @Valid @RequestBody Wish wish, Viewer viewer) {
        viewer.requireAdministrator();
        var unused = require(code, viewer);
        Subjects.Found subject = subjects.require(wish.layer(), wish.id(), viewer);
        Instant now = clock.instant();
        Instant to = wish.to() == null || wish.to().isEmpty() ? null : answering.moment(wish.to(), now);
        if (to != null && to.isBefore(now)) {
            throw new BadParameterException("to is over already");
        }
        long version = tags.set(new TagLink(code, subject.subject(), viewer.name(), wish.source(), now, to, now));
        return ResponseEntity.noContent()
                .header(Answers.VERSION, Long.toString(version))
                .build();
    }

    @DeleteMapping("/api/tags/{code}/links")
    ResponseEntity<Void> end(
            @PathVariable String code, @RequestParam String layer, @RequestParam String id, Viewer viewer) {
        viewer.requireAdministrator();
        var unused = require(code, viewer);
        Subjects.Found subject = subjects.require(layer, id, viewer);
        if (!tags.end(code, subject.subject(), viewer.name(), clock.instant())) {
            throw new NotThereException("this tag is not set there");
        }
        return ResponseEntity.noContent().build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.server.register.DutyTime.Roster;

/**
 * Counts how long the posts that walk cells were on shift, absences taken off, and shares it equally among the cells that
 * each answered for when the shift began, covers included.
 */
final class DutyClock {

    /** Who walks the cells; teams and the duty desk are there for other work. */
    private static final Set<String> WALKING = Set.of("grid_chief", "worker");

    /** Nobody is on shift in every hour, so that a roster that begins within a day of a time counts as from its begin. */
    private static final Duration SLACK = Duration.ofDays(1);

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    /** A time on shift; the end does not belong to it. */
    private record Span(Instant begins, Instant ends) {

        boolean isEmpty() {
            return !begins.isBefore(ends);
        }

        Span within(Instant from, Instant to) {
            return new Span(begins.isBefore(from) ? from : begins, ends.isAfter(to) ? to : ends);
        }

        /** What is left before and after an absence. */
        List<Span> without(Shift absence) {
            return List.of(within(Instant.MIN, absence.begins()), within(absence.ends(), Instant.MAX)).stream()
                    .filter(span -> !span.isEmpty())
                    .toList();
        }
    }

    private final DutyBook book;
    private final Instant from;
    private final Instant to;
    private final Map<String, Double> minutes = new HashMap<>();

    private DutyClock(DutyBook book, Instant from, Instant to) {
        this.book = book;
        this.from = from;
        this.to = to;
    }

    static DutyTime count(DutyBook book, Instant from, Instant to) {
        Roster roster = roster(book, from, to);
        if (roster != Roster.KEPT) {
            return new DutyTime(roster, Map.of());
        }
        DutyClock clock = new DutyClock(book, from, to);
        book.shifts().forEach(clock::add);
        return new DutyTime(roster, clock.minutes);
    }

    private static Roster roster(DutyBook book, Instant from, Instant to) {
        Instant first = book.shifts().values().stream()
                .flatMap(List::stream)
                .filter(shift -> !shift.absence())
                .map(Shift::begins)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return !first.isBefore(to) ? Roster.NONE : first.isAfter(from.plus(SLACK)) ? Roster.SHORT : Roster.KEPT;
    }

    private void add(String person, List<Shift> shifts) {
        for (Span span : spans(shifts)) {
            Set<String> cells = new TreeSet<>();
            book.of(person, span.begins).stream()
                    .filter(holder -> WALKING.contains(holder.role()))
                    .forEach(holder -> cells.add(holder.cell()));
            double share = Duration.between(span.begins, span.ends).toMillis() / MINUTE / Math.max(1, cells.size());
            cells.forEach(cell -> minutes.merge(cell, share, Double::sum));
        }
    }

    /** When a post was served, each moment once: shifts that overlap are one, absences are taken off. */
    private List<Span> spans(List<Shift> shifts) {
        List<Span> spans = new ArrayList<>();
        Instant covered = from;
        List<Shift> inOrder = shifts.stream()
                .filter(shift -> !shift.absence())
                .sorted(Comparator.comparing(Shift::begins))
                .toList();
        for (Shift shift : inOrder) {
            Span span = new Span(shift.begins(), shift.ends()).within(covered, to);
            if (!span.isEmpty()) {
                spans.add(span);
                covered = span.ends;
            }
        }
        for (Shift absence : shifts.stream().filter(Shift::absence).toList()) {
            spans = new ArrayList<>(spans.stream()
                    .flatMap(span -> span.without(absence).stream())
                    .toList());
        }
        return spans;
    }
}

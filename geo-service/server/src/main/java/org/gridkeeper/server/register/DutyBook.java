// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridkeeper.server.register.Holder.Presence;
import org.gridkeeper.server.store.FeatureStore;

/** Responsibilities, roster and posts as of one version of the store. Not changed once it is read. */
final class DutyBook {

    private static final Comparator<Holder> ORDER =
            Comparator.comparing(Holder::role).thenComparing(Holder::person);

    private final ZoneId zone;
    private final Map<String, List<Duty>> byCell = new HashMap<>();
    private final Map<String, Set<String>> cellsOfPerson = new HashMap<>();
    private final Map<String, List<Shift>> shifts = new HashMap<>();
    private final Map<String, Row> people = new HashMap<>();

    private DutyBook(ZoneId zone) {
        this.zone = zone;
    }

    static DutyBook read(FeatureStore store, ZoneId zone) {
        DutyBook book = new DutyBook(zone);
        store.forEach(RegisterIds.RESPONSIBILITIES, row -> book.add(Duty.of(new Row(row), zone)));
        store.forEach(RegisterIds.SHIFTS, row -> book.add(Shift.of(new Row(row))));
        store.forEach(RegisterIds.PEOPLE, row -> book.people.put(row.id(), new Row(row)));
        return book;
    }

    private void add(Duty duty) {
        for (String cell : duty.cells()) {
            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(duty);
            cellsOfPerson.computeIfAbsent(duty.person(), p -> new TreeSet<>()).add(cell);
        }
    }

    private void add(Shift shift) {
        shifts.computeIfAbsent(shift.person(), p -> new ArrayList<>()).add(shift);
    }

    /** The rows of the roster by post. */
    Map<String, List<Shift>> shifts() {
        return shifts;
    }

    /** Who answers for a cell, by role and post. */
    List<Holder> at(String cell, Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        List<Duty> held = byCell.getOrDefault(cell, List.of()).stream()
                .filter(duty -> duty.days().contains(day))
                .toList();
        List<Holder> holders = new ArrayList<>();
        for (Duty duty : held) {
            if (!duty.isCover()) {
                holders.add(answering(cell, duty, held, at));
            }
        }
        holders.sort(ORDER);
        return holders;
    }

    private Holder answering(String cell, Duty duty, List<Duty> held, Instant at) {
        if (!isAbsent(duty.person(), at)) {
            return holder(cell, duty, "", presence(duty.person(), at));
        }
        return held.stream()
                .filter(cover -> cover.isCover()
                        && cover.role().equals(duty.role())
                        && cover.covers().equals(duty.person())
                        && !isAbsent(cover.person(), at))
                .findFirst()
                .map(cover -> holder(cell, cover, duty.person(), presence(cover.person(), at)))
                .orElseGet(() -> holder(cell, duty, "", Presence.ABSENT));
    }

    private Holder holder(String cell, Duty duty, String covers, Presence presence) {
        Row person = people.get(duty.person());
        String name = person == null ? "" : person.text("name");
        return new Holder(
                cell,
                duty.role(),
                duty.person(),
                name.isEmpty() ? duty.person() : name,
                person == null ? "" : person.text("duty_phone"),
                covers,
                presence);
    }

    private boolean isAbsent(String person, Instant at) {
        return shifts.getOrDefault(person, List.of()).stream().anyMatch(s -> s.absence() && s.contains(at));
    }

    private Presence presence(String person, Instant at) {
        List<Shift> duty = shifts.getOrDefault(person, List.of()).stream()
                .filter(shift -> !shift.absence())
                .toList();
        if (duty.isEmpty()) {
            return Presence.UNKNOWN;
        }
        return duty.stream().anyMatch(shift -> shift.contains(at)) ? Presence.ON_SHIFT : Presence.OFF_SHIFT;
    }

    /** The cells in which a post answers for a role, by code. */
    List<Holder> of(String person, Instant at) {
        return cellsOfPerson.getOrDefault(person, Set.of()).stream()
                .flatMap(cell -> at(cell, at).stream())
                .filter(holder -> holder.person().equals(person))
                .toList();
    }

    /** Everybody who answers for a role somewhere, by post and cell. */
    List<Holder> ofRole(String role, Instant at) {
        return byCell.keySet().stream()
                .flatMap(cell -> at(cell, at).stream())
                .filter(holder -> holder.role().equals(role))
                .sorted(Comparator.comparing(Holder::person).thenComparing(Holder::cell))
                .toList();
    }
}

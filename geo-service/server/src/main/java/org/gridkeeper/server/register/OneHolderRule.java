// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.area.EndedCells;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Responsibilities: known cells and posts, on no day two holders of one role in one cell, and who covers for a post does so
 * while it is absent, in a cell it holds.
 */
@Component
class OneHolderRule implements RegisterRule {

    private final FeatureStore store;
    private final EndedCells ended;
    private final ZoneId zone;

    OneHolderRule(FeatureStore store, EndedCells ended, RegisterSettings settings) {
        this.store = store;
        this.ended = ended;
        this.zone = settings.timezone();
    }

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return schema.id().equals(RegisterIds.RESPONSIBILITIES);
    }

    @Override
    public Check begin(LayerSchema schema, StoreTransaction transaction) {
        return new Known(transaction);
    }

    private static Fault fault(String field, String value, String reason, String remedy) {
        return new Fault(field, value, reason, remedy);
    }

    /** What the transaction would leave. */
    private final class Known implements Check {
        private final Map<String, Duty> byId = new HashMap<>();
        private final Map<String, List<Duty>> byCell = new HashMap<>();
        private final Map<String, List<Shift>> absences = new HashMap<>();
        private final StoreTransaction transaction;
        private boolean read;

        Known(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        private void read() {
            if (!read) {
                transaction.forEach(RegisterIds.RESPONSIBILITIES, row -> put(Duty.of(new Row(row), zone)));
                transaction.forEach(RegisterIds.SHIFTS, row -> put(Shift.of(new Row(row))));
                read = true;
            }
        }

        private void put(Duty duty) {
            Duty before = byId.put(duty.id(), duty);
            if (before != null) {
                before.cells()
                        .forEach(cell ->
                                byCell.getOrDefault(cell, new ArrayList<>()).remove(before));
            }
            duty.cells()
                    .forEach(cell ->
                            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(duty));
        }

        private void put(Shift shift) {
            if (shift.absence()) {
                absences.computeIfAbsent(shift.person(), p -> new ArrayList<>()).add(shift);
            }
        }

        @Override
        public List<Fault> check(StoredFeature feature) {
            Duty duty = Duty.of(new Row(feature), zone);
            List<Fault> faults = new ArrayList<>(unknown(duty));
            read();
            if (duty.isCover()) {
                faults.addAll(cover(duty));
            }
            faults.addAll(twoHolders(duty));
            if (faults.isEmpty()) {
                put(duty);
            }
            return faults;
        }

        private List<Fault> unknown(Duty duty) {
            List<Fault> faults = new ArrayList<>();
            for (String cell : duty.cells()) {
                if (!isThere(cell) && !wasThere(cell, duty)) {
                    faults.add(fault("cells", cell, "unknown-cell", "is not the code of a cell"));
                }
            }
            for (String person : duty.isCover() ? List.of(duty.person(), duty.covers()) : List.of(duty.person())) {
                if (store.find(RegisterIds.PEOPLE, person).isEmpty()) {
                    faults.add(fault("person", person, "unknown-person", "is not the id of a row of people"));
                }
            }
            return faults;
        }

        /** Cells stay as they are for who does not hold the links alone. */
        private boolean isThere(String cell) {
            return transaction.holdsLinksAlone()
                    ? transaction.find(LayerIds.CELLS, cell).isPresent()
                    : store.find(LayerIds.CELLS, cell).isPresent();
        }

        /** What was held in a cell until it ended stays in the register. */
        private boolean wasThere(String cell, Duty duty) {
            return ended.findEnd(cell)
                    .filter(end -> duty.days().last().isBefore(end))
                    .isPresent();
        }

        private List<Fault> twoHolders(Duty duty) {
            for (String cell : duty.cells()) {
                for (Duty other : byCell.getOrDefault(cell, List.of())) {
                    if (!other.id().equals(duty.id()) && other.collidesWith(duty)) {
                        return List.of(fault("person", duty.person(), "two-holders", """
                                would hold %s in cell %s from %s (row %s), where %s holds it from %s (row %s); \
                                let one end the day before the other begins""".formatted(
                                duty.role(), cell, duty.days(), duty.id(), other.person(), other.days(), other.id())));
                    }
                }
            }
            return List.of();
        }

        private List<Fault> cover(Duty duty) {
            if (duty.person().equals(duty.covers())) {
                return List.of(fault("covers", duty.covers(), "bad-cover", "a post does not cover for itself"));
            }
            if (duty.days().last().equals(LocalDate.MAX)) {
                return List.of(fault("valid_to", "", "bad-cover", "must be given: a cover ends with the absence"));
            }
            boolean absent = absences.getOrDefault(duty.covers(), List.of()).stream()
                    .anyMatch(absence -> absence.days(zone).contains(duty.days()));
            if (!absent) {
                return List.of(fault("covers", duty.covers(), "bad-cover", """
                        is not absent from %s by the roster; enter the absence in shifts first""".formatted(duty.days())));
            }
            for (String cell : duty.cells()) {
                boolean holds = byCell.getOrDefault(cell, List.of()).stream()
                        .anyMatch(other -> !other.isCover()
                                && other.role().equals(duty.role())
                                && other.person().equals(duty.covers())
                                && other.days().contains(duty.days()));
                if (!holds) {
                    return List.of(
                            fault("covers", duty.covers(), "bad-cover", """
                            does not hold %s in cell %s from %s""".formatted(duty.role(), cell, duty.days())));
                }
            }
            return List.of();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for which cell: the holder of each role by the responsibilities, or, while the roster has the holder absent,
 * who covers. Read again when one of these registers has changed. Safe for all threads.
 */
@Component
public class Responsibilities {

    private static final Set<String> READ =
            Set.of(RegisterIds.RESPONSIBILITIES, RegisterIds.SHIFTS, RegisterIds.PEOPLE);
    private static final int CHANGES_AT_ONCE = 1_000;

    private record Known(long version, DutyBook book) {}

    private final FeatureStore store;
    private final ZoneId zone;
    private volatile @Nullable Known known;

    Responsibilities(FeatureStore store, RegisterSettings settings) {
        this.store = store;
        this.zone = settings.timezone();
    }

    /** Who answers for a cell at a moment, by role. */
    public List<Holder> at(String cell, Instant at) {
        return book().at(cell, at);
    }

    /** For what a post answers at a moment, by cell. */
    public List<Holder> of(String person, Instant at) {
        return book().of(person, at);
    }

    /** Who answers for a role anywhere at a moment, by post and cell. */
    public List<Holder> listByRole(String role, Instant at) {
        return book().ofRole(role, at);
    }

    /** How long cells had somebody on shift between two moments. */
    public DutyTime timeOnShift(Instant from, Instant to) {
        return DutyClock.count(book(), from, to);
    }

    private DutyBook book() {
        // Asked before the rows are read: what is read is at least as new as this number says.
        long version = store.version();
        Known now = known;
        if (now != null && (now.version == version || !changedSince(now.version))) {
            known = new Known(version, now.book);
            return now.book;
        }
        DutyBook book = DutyBook.read(store, zone);
        known = new Known(version, book);
        return book;
    }

    private boolean changedSince(long version) {
        List<Change> changes = store.listChanges(version, CHANGES_AT_ONCE);
        return changes.size() == CHANGES_AT_ONCE || changes.stream().anyMatch(change -> READ.contains(change.layer()));
    }
}

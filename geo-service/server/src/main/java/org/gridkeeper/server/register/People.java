// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.stereotype.Component;

/**
 * The posts that serve, whether they are on duty, and where they were last while they are. A position is kept for a day at
 * most, and not at all when the post goes off duty. Safe for all threads.
 */
@Component
public class People {

    static final Duration KEPT = Duration.ofHours(24);
    private static final String DUTY_OFFICER = "duty_officer";

    private final FeatureStore store;
    private final PositionTable positions;

    People(FeatureStore store, PositionTable positions) {
        this.store = store;
        this.positions = positions;
    }

    public Optional<Person> find(String id) {
        return store.find(RegisterIds.PEOPLE, id).map(row -> Person.of(new Row(row)));
    }

    /** Whether a viewer serves at the duty desk, by the register and on duty now. */
    public boolean isDutyDesk(String viewer) {
        boolean[] desk = new boolean[1];
        store.forEachOf(RegisterIds.PEOPLE, "account", viewer, row -> {
            Person person = Person.of(new Row(row));
            desk[0] |= person.isServedBy(viewer) && person.role().equals(DUTY_OFFICER) && person.isOnDuty();
        });
        return desk[0];
    }

    /** Keeps where a post is; false when it is not on duty. */
    public boolean move(Position position) {
        if (find(position.person()).filter(Person::isOnDuty).isEmpty()) {
            return false;
        }
        positions.put(position);
        if (find(position.person()).filter(Person::isOnDuty).isPresent()) {
            return true;
        }
        // It went off duty meanwhile, and its positions were removed before this one came.
        positions.delete(List.of(position.person()));
        return false;
    }

    /** Where the posts on duty were within the last day. */
    public List<Position> listPositions(Instant now) {
        return positions.listSince(now.minus(KEPT)).stream()
                .filter(position ->
                        find(position.person()).filter(Person::isOnDuty).isPresent())
                .toList();
    }

    /** Says whether a post is served; gives the store's version. Empty when there is no such post. */
    public Optional<Long> change(String id, Person.State state, String by) {
        try (StoreTransaction transaction = store.begin(new Origin(by, "put", ""))) {
            Optional<StoredFeature> row =
                    transaction.find(RegisterIds.PEOPLE, id).map(VersionedFeature::feature);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> values = new LinkedHashMap<>(row.get().values());
            values.put("state", Person.word(state));
            transaction.put(
                    RegisterIds.PEOPLE,
                    new StoredFeature(id, row.get().lonLat(), values, row.get().link()));
            long version = transaction.commit();
            if (state == Person.State.OFF) {
                positions.delete(List.of(id));
            }
            return Optional.of(version);
        }
    }

    /** Removes the positions that are older than a day or of posts that are not on duty; gives how many. */
    public int purgePositions(Instant now) {
        List<String> off = positions.listSince(Instant.EPOCH).stream()
                .map(Position::person)
                .filter(person -> find(person).filter(Person::isOnDuty).isEmpty())
                .toList();
        return positions.delete(off) + positions.deleteBefore(now.minus(KEPT));
    }
}

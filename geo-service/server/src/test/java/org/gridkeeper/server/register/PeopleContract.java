// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

/** Positions of posts: the newest, on duty alone, for a day, and never in the log. */
abstract class PeopleContract extends RegisterContract {

    private static final Instant NOW = Instant.parse("2026-06-15T04:00:00Z");

    private static Position position(String person, Instant at) {
        return new Position(person, 121.471, 31.231, null, at);
    }

    @Test
    void a_position_is_kept_while_on_duty_and_its_newest_alone() {
        people("worker", "w1");
        People people = site.bean(People.class);
        long version = site.store.version();
        assertThat(people.move(position("w1", NOW))).isTrue();
        assertThat(people.move(position("w1", NOW.minusSeconds(60)))).isTrue();
        assertThat(people.move(position("nobody", NOW))).isFalse();
        assertThat(people.listPositions(NOW)).containsExactly(position("w1", NOW));
        assertThat(site.store.version()).isEqualTo(version);
    }

    @Test
    void going_off_duty_removes_the_position_at_once() {
        people("worker", "w1");
        People people = site.bean(People.class);
        people.move(position("w1", NOW));
        assertThat(people.change("w1", Person.State.BUSY, "test")).isPresent();
        assertThat(people.listPositions(NOW)).hasSize(1);
        assertThat(people.change("w1", Person.State.OFF, "test")).isPresent();
        assertThat(people.listPositions(NOW)).isEmpty();
        assertThat(people.purgePositions(NOW)).isZero();
        assertThat(people.move(position("w1", NOW))).isFalse();
        assertThat(people.change("nobody", Person.State.OFF, "test")).isEmpty();
    }

    @Test
    void positions_are_purged_after_a_day_and_of_whoever_went_off_duty_otherwise() {
        people("worker", "w1", "w2", "w3");
        People people = site.bean(People.class);
        people.move(position("w1", NOW.minus(Duration.ofHours(25))));
        people.move(position("w2", NOW.minus(Duration.ofHours(23))));
        people.move(position("w3", NOW));
        assertThat(people.listPositions(NOW)).extracting(Position::person).containsExactly("w2", "w3");
        site.put(
                RegisterIds.PEOPLE,
                "w3",
                StoredFeature.NO_PLACE,
                Map.of("name", "岗", "role", "worker", "state", "off"));
        assertThat(people.listPositions(NOW)).extracting(Position::person).containsExactly("w2");
        assertThat(people.purgePositions(NOW)).isEqualTo(2);
        assertThat(people.purgePositions(NOW)).isZero();
    }
}

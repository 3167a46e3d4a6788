// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A post that serves, as the register of people has it.
 *
 * @param account name of the sign-in or token of who serves it; empty when there is none
 */
public record Person(String id, String name, String role, String account, String cell, State state) {

    /** Whether the post is served at present. */
    public enum State {
        ON_DUTY,
        BUSY,
        OFF;

        /** The state that the register calls so. */
        public static Optional<State> find(String word) {
            return Arrays.stream(values())
                    .filter(state -> word(state).equals(word))
                    .findFirst();
        }
    }

    static Person of(Row row) {
        return new Person(row.id(), row.text("name"), row.text("role"), row.text("account"), row.cell(), state(row));
    }

    /** Who does not say that they are on duty is not. */
    private static State state(Row row) {
        return State.find(row.text("state")).orElse(State.OFF);
    }

    public boolean isOnDuty() {
        return state != State.OFF;
    }

    public boolean isServedBy(String viewer) {
        return !account.isEmpty() && account.equals(viewer);
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

/** The layers that are registers. */
public final class RegisterIds {

    public static final String ROOMS = "rooms";
    public static final String PEOPLE = "people";
    public static final String RESPONSIBILITIES = "responsibilities";
    public static final String SHIFTS = "shifts";
    public static final String TAGS = "tags";
    public static final String TAG_LINKS = "tag-links";
    public static final String VISIT_PLANS = "visit-plans";
    public static final String VISITS = "visits";

    private RegisterIds() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.util.EnumSet;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;

/** Who makes a request. Controllers take one as a parameter. */
public record Viewer(String name, Role role, Scope scope) {

    private static final String ANONYMOUS = "anonymous";

    static Viewer anonymous(ScopeSettings settings) {
        int minimumCount = settings.scope().minimumCount();
        Scope scope = settings.access() == ScopeSettings.Access.OPEN
                ? new Scope(true, java.util.Set.of(), EnumSet.allOf(Kind.class), Sensitivity.INTERNAL, 0)
                : Scope.open(minimumCount);
        return new Viewer(ANONYMOUS, Role.ANONYMOUS, scope);
    }

    public boolean isSignedIn() {
        return role != Role.ANONYMOUS;
    }

    /**
     * Refuses a viewer who may not see the features of a kind one by one.
     *
     * @throws NotSignedInException or {@link NotAllowedException}
     */
    public void requireSees(Kind kind) {
        if (!scope.sees(kind)) {
            throw refusal("the features of kind " + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    public void requireAdministrator() {
        require(Role.ADMINISTRATOR, "this, which is for administrators,");
    }

    /** Refuses who may not write at all; what may be written where is decided by the scope. */
    public void requireWriter() {
        require(Role.WRITER, "writing, which is for writers,");
    }

    public void requireDutyDesk() {
        require(Role.DUTY_DESK, "this, which is for the duty desk,");
    }

    private void require(Role least, String what) {
        if (role.compareTo(least) < 0) {
            throw refusal(what);
        }
    }

    /** The scope for aggregates of a kind: who sees the features one by one sees small counts of them, too. */
    public Scope scopeForCountsOf(Kind kind) {
        return scope.sees(kind)
                ? new Scope(scope.everyCell(), scope.cells(), scope.kinds(), scope.sensitivity(), 0)
                : scope;
    }

    /** The scope for the features of a kind, one by one. */
    public Scope scopeForFeaturesOf(Kind kind) {
        return scopeForFeaturesOf(kind, scope);
    }

    /** The counts in the fields of a cell are of every kind: who may not see every kind does not see those fields. */
    public static Scope scopeForFeaturesOf(Kind kind, Scope scope) {
        return kind != Kind.CELL || scope.kinds().size() == Kind.values().length
                ? scope
                : new Scope(scope.everyCell(), scope.cells(), scope.kinds(), Sensitivity.PUBLIC, scope.minimumCount());
    }

    private RuntimeException refusal(String what) {
        return isSignedIn()
                ? new NotAllowedException("%s is not in the scope of %s".formatted(what, name))
                : new NotSignedInException("%s is not public".formatted(what));
    }
}

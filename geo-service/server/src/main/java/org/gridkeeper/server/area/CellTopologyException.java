// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.List;
import java.util.stream.Collectors;
import org.gridkeeper.engine.area.Flaw;

/** A change would break the coverage of cells or areas; nothing was changed. */
public final class CellTopologyException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NAMED = 10;

    private final transient List<Flaw> flaws;

    public CellTopologyException(String what, List<Flaw> flaws) {
        super("%s: %s".formatted(what, describe(flaws)));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    private static String describe(List<Flaw> flaws) {
        String more = flaws.size() > NAMED ? "; and %d more places".formatted(flaws.size() - NAMED) : "";
        return flaws.stream().limit(NAMED).map(FlawPlaces::describe).collect(Collectors.joining("; ")) + more;
    }
}

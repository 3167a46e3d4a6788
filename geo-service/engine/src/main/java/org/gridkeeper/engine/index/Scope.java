// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a viewer may see: cells × kinds × sensitivity, and the smallest count that is shown to them. A viewer bound to
 * cells sees no element, count or density from outside them, nor of an element that lies in no cell.
 *
 * @param everyCell true when no cell is closed; {@code cells} is then empty
 * @param cells codes of the open cells when not every cell is
 * @param kinds kinds whose features may be seen one by one; densities and counts of other kinds are aggregates
 * @param sensitivity the highest sensitivity of a field that is shown
 * @param minimumCount aggregates with fewer incidents behind them than this are withheld; 0 shows all
 */
public record Scope(boolean everyCell, Set<String> cells, Set<Kind> kinds, Sensitivity sensitivity, int minimumCount) {

    private static final Scope ALL = new Scope(true, Set.of(), EnumSet.allOf(Kind.class), Sensitivity.RESTRICTED, 0);

    public Scope {
        cells = Set.copyOf(cells);
        kinds = Set.copyOf(kinds);
        if (everyCell && !cells.isEmpty()) {
            throw new IllegalArgumentException("a scope of every cell lists none");
        }
    }

    /** Everything, for the command line and for administrators. */
    public static Scope all() {
        return ALL;
    }

    /** What the public sees: base, areas, cells, zones, and aggregates of at least {@code minimumCount}. */
    public static Scope open(int minimumCount) {
        return new Scope(
                true,
                Set.of(),
                EnumSet.of(Kind.BASE, Kind.AREA, Kind.CELL, Kind.ZONE),
                Sensitivity.PUBLIC,
                minimumCount);
    }

    /** This scope bound to some cells. */
    public Scope withCells(Set<String> codes) {
        return new Scope(false, codes, kinds, sensitivity, minimumCount);
    }

    public Scope withKinds(Set<Kind> some) {
        return new Scope(everyCell, cells, some, sensitivity, minimumCount);
    }

    public boolean sees(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether a thing in this cell may be seen; an empty code is a thing in no cell. */
    public boolean seesCell(String code) {
        return everyCell || cells.contains(code);
    }

    public boolean sees(Field field) {
        return field.sensitivity().compareTo(sensitivity) <= 0;
    }
}

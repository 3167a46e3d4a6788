// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** What a priority index is made of; each counts the same. */
enum Indicator {
    OPEN_INCIDENTS("open-incidents"),
    TAGGED_BUILDINGS("tagged-buildings"),
    RISK_POINTS("risk-points");

    private final String id;

    Indicator(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    double of(CellFacts cell) {
        return switch (this) {
            case OPEN_INCIDENTS -> cell.openDecayed() / cell.areaSquareKm();
            case TAGGED_BUILDINGS -> cell.buildings() == 0 ? 0 : (double) cell.taggedBuildings() / cell.buildings();
            case RISK_POINTS -> cell.riskPoints() / cell.areaSquareKm();
        };
    }
}

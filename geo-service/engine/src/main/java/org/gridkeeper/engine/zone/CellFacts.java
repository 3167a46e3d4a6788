// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * What the priority index knows of a cell.
 *
 * @param code of 15 digits
 * @param areaSquareKm above 0
 * @param openDecayed open incidents of 90 days, each halved for every 30 days of age; see {@link OpenIncidents}
 * @param incidents90Days all incidents of 90 days; what Gi* runs on
 * @param redHazard whether a risk source of the highest class is in the cell: red whatever the score
 */
public record CellFacts(
        String code,
        double areaSquareKm,
        double openDecayed,
        int openIncidents,
        int incidents90Days,
        int buildings,
        int taggedBuildings,
        int riskPoints,
        boolean redHazard) {

    public CellFacts {
        if (!(areaSquareKm > 0)) {
            throw new IllegalArgumentException("cell %s has an area of %s km²".formatted(code, areaSquareKm));
        }
        boolean counts = openIncidents >= 0 && incidents90Days >= 0 && buildings >= 0 && riskPoints >= 0;
        if (!counts || !(openDecayed >= 0) || taggedBuildings < 0 || taggedBuildings > buildings) {
            throw new IllegalArgumentException(
                    "cell %s has counts that cannot be: %s open, %d of %d buildings tagged, %d risk points"
                            .formatted(code, openDecayed, taggedBuildings, buildings, riskPoints));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All that a priority index can be made of. The list is closed on purpose: none of it describes people by origin, belief,
 * record or any group they are put in; people and their needs for care are counts, and a building's tags are of the
 * building. What is not here cannot be switched on by a setting.
 */
public enum Indicator {
    /** Open incidents, each halved for every 30 days of age, per km². */
    OPEN_INCIDENTS("open-incidents", Theme.EVENT_PRESSURE, Per.SQUARE_KM),
    /** Incidents of the highest severity in 90 days, open or not, halved likewise, per km². */
    URGENT_INCIDENTS("urgent-incidents", Theme.EVENT_PRESSURE, Per.SQUARE_KM),
    /** Places with three incidents or more in 90 days, per km². */
    REPEAT_PLACES("repeat-places", Theme.EVENT_PRESSURE, Per.SQUARE_KM),
    /** Incidents in 90 days, halved likewise, per 1,000 people; 0 where nobody lives. */
    INCIDENTS_PER_PEOPLE("incidents-per-people", Theme.EVENT_PRESSURE, Per.THOUSAND_PEOPLE),
    /** Risk points per km². */
    RISK_POINTS("risk-points", Theme.EXPOSURE, Per.SQUARE_KM),
    /** Schools, kindergartens, hospitals, markets and the like per km². */
    MAJOR_PLACES("major-places", Theme.EXPOSURE, Per.SQUARE_KM),
    /** Service needs that are registered with buildings, per 1,000 people; 0 where nobody lives. */
    SERVICE_NEEDS("service-needs", Theme.VULNERABILITY, Per.THOUSAND_PEOPLE),
    /** Share of the buildings that bear a tag, 0 … 1. */
    TAGGED_BUILDINGS("tagged-buildings", Theme.VULNERABILITY, Per.BUILDING),
    /** Incidents open for more than a week, per km². */
    LASTING_INCIDENTS("lasting-incidents", Theme.RESPONSE_GAP, Per.SQUARE_KM),
    /** Days since anything in the cell was visited or inspected, at most 90. */
    PATROL_GAP("patrol-gap", Theme.RESPONSE_GAP, Per.CELL);

    /** What an indicator is counted against. */
    enum Per {
        SQUARE_KM,
        THOUSAND_PEOPLE,
        BUILDING,
        CELL;

        double of(CellFacts cell) {
            return switch (this) {
                case SQUARE_KM -> cell.areaSquareKm();
                case THOUSAND_PEOPLE -> cell.registers().people() / 1000.0;
                case BUILDING -> cell.registers().buildings();
                case CELL -> 1;
            };
        }
    }

    private final String id;
    private final Theme theme;
    private final Per per;

    Indicator(String id, Theme theme, Per per) {
        this.id = id;
        this.theme = theme;
        this.per = per;
    }

    /** The indicators of a theme, in order. */
    static List<Indicator> of(Theme theme) {
        return Arrays.stream(values()).filter(each -> each.theme == theme).toList();
    }

    public static Optional<Indicator> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public Theme theme() {
        return theme;
    }

    /** Whether it counts things of which a cell has so many and no part of one, per km². */
    public boolean countsWhole() {
        return switch (this) {
            case REPEAT_PLACES, RISK_POINTS, MAJOR_PLACES, LASTING_INCIDENTS -> true;
            default -> false;
        };
    }

    /**
     * The value of each cell: its count against what it is counted against, drawn towards that of all cells the more the
     * less there is to go by (see {@link EmpiricalBayes}). What is nothing stays nothing.
     */
    EmpiricalBayes.Rates rates(CellFacts[] cells) {
        double[] counts = new double[cells.length];
        double[] exposures = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            counts[i] = count(cells[i]);
            exposures[i] = per.of(cells[i]);
        }
        return per == Per.CELL ? EmpiricalBayes.Rates.asCounted(counts) : EmpiricalBayes.rates(counts, exposures);
    }

    private double count(CellFacts cell) {
        IncidentFacts incidents = cell.incidents();
        RegisterFacts registers = cell.registers();
        return switch (this) {
            case OPEN_INCIDENTS -> incidents.openDecayed();
            case URGENT_INCIDENTS -> incidents.urgentDecayed();
            case REPEAT_PLACES -> incidents.repeatPlaces();
            case INCIDENTS_PER_PEOPLE -> incidents.decayed();
            case RISK_POINTS -> registers.riskPoints();
            case MAJOR_PLACES -> registers.majorPlaces();
            case SERVICE_NEEDS -> registers.serviceNeeds();
            case TAGGED_BUILDINGS -> registers.taggedBuildings();
            case LASTING_INCIDENTS -> incidents.lasting();
            case PATROL_GAP -> registers.daysWithoutVisit();
        };
    }
}

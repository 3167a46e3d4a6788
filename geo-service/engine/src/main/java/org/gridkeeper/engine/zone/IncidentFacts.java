// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * What the incidents of one cell say at a moment. "Decayed" counts halve an incident for every 30 days of its age and leave
 * out what is older than 90 days.
 *
 * @param openDecayed those of them reported within 90 days, decayed
 * @param urgentDecayed those of the highest severity reported within 90 days, open or not, decayed
 * @param decayed all reported within 90 days, decayed
 * @param last90Days all reported within 90 days
 * @param lasting open for more than a week
 * @param repeatPlaces places with three incidents or more within 90 days
 * @param weeks how many were reported in each of the last 13 weeks
 */
public record IncidentFacts(
        double openDecayed,
        double urgentDecayed,
        double decayed,
        int last90Days,
        int lasting,
        int repeatPlaces,
        Weeks weeks) {

    public static final IncidentFacts NONE = new IncidentFacts(0, 0, 0, 0, 0, 0, Weeks.NONE);

    public IncidentFacts {
        if (!(openDecayed >= 0) || !(urgentDecayed >= 0) || !(decayed >= 0) || last90Days < 0) {
            throw new IllegalArgumentException("counts of incidents are not negative");
        }
    }

    /** Both together, as of incidents of two layers. */
    public IncidentFacts plus(IncidentFacts other) {
        return new IncidentFacts(
                openDecayed + other.openDecayed,
                urgentDecayed + other.urgentDecayed,
                decayed + other.decayed,
                last90Days + other.last90Days,
                lasting + other.lasting,
                repeatPlaces + other.repeatPlaces,
                weeks.plus(other.weeks));
    }
}

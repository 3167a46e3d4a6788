// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/**
 * What the registers say of one cell; counts, never persons.
 *
 * @param taggedBuildings of {@code buildings}
 * @param people who live in them
 * @param serviceNeeds of people: living alone, disabled, powered medical equipment, pregnant, infant
 * @param majorPlaces schools, kindergartens, hospitals, markets and the like
 * @param daysWithoutVisit since the last visit or inspection, at most 90; 0 where no visits are kept at all
 */
public record RegisterFacts(
        int buildings,
        int taggedBuildings,
        long people,
        long serviceNeeds,
        int riskPoints,
        int majorPlaces,
        double daysWithoutVisit) {

    public static final RegisterFacts NONE = new RegisterFacts(0, 0, 0, 0, 0, 0, 0);

    public RegisterFacts {
        if (taggedBuildings < 0 || taggedBuildings > buildings || people < 0 || serviceNeeds < 0 || riskPoints < 0) {
            throw new IllegalArgumentException(
                    "counts that cannot be: %d of %d buildings tagged, %d people, %d service needs, %d risk points"
                            .formatted(taggedBuildings, buildings, people, serviceNeeds, riskPoints));
        }
    }
}

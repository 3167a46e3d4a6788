// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import org.locationtech.jts.geom.Coordinate;

/**
 * A building of the sample city.
 *
 * @param id code of its cell and five digits
 * @param use as {@code dictionaries/buildings.csv} has it
 * @param tags codes with commas between them
 */
record Building(
        String id,
        HousePlan.House house,
        Quarter quarter,
        String use,
        String name,
        Address address,
        Occupancy occupancy,
        String tags) {

    /**
     * Where it is found from the street.
     *
     * @param doorplate street and number
     * @param text the whole address
     * @param door in the street, before the building
     */
    record Address(String doorplate, String text, Coordinate door) {}

    /** What is inside; flats and offices count as rooms. */
    record Occupancy(int floors, int units, int rooms, int households, int people, int yearBuilt) {

        Occupancy withHouseholds(int newFloors, int newRooms, int newHouseholds, int newPeople) {
            return new Occupancy(newFloors, units, newRooms, newHouseholds, newPeople, yearBuilt);
        }
    }
}

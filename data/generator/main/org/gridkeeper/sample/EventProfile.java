// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.List;

/**
 * How often a class of events happens, when and where.
 *
 * @param uses of the buildings it happens beside; empty for all
 * @param quarters it mostly happens in; empty for all
 * @param rhythm of the day
 * @param season months in which it is four times as frequent, empty for all alike
 * @param weekend how much more frequent it is on Saturdays and Sundays
 */
record EventProfile(
        String code,
        int weight,
        List<String> uses,
        List<Quarter> quarters,
        Rhythm rhythm,
        List<Integer> season,
        double weekend) {

    /** Weights of the hours of the day. */
    enum Rhythm {
        DAY("000000148998677898643210"),
        MORNING("000013899765434444332110"),
        EVENING("100000112222343345899762"),
        NIGHT("964211000011111111237999"),
        RUSH("000000159953223335997421"),
        ROUND("332233566666555566665544");

        private final String weights;

        Rhythm(String weights) {
            this.weights = weights;
        }

        double[] weights() {
            return weights.chars().mapToDouble(c -> c - '0').toArray();
        }
    }

    static final List<EventProfile> ALL = List.of(
            of("0110", 2000, "residential", Rhythm.MORNING, 1.2),
            of("0201", 1900, "residential,commercial", Rhythm.DAY, 0.7),
            of("0410", 1700, "commercial,office,hospital", Rhythm.RUSH, 0.8),
            of("0405", 1500, "commercial", Rhythm.EVENING, 1.4),
            of("0112", 1300, "", Rhythm.DAY, 0.9),
            of("0136", 1300, "residential", Rhythm.DAY, 1.0).in(Quarter.OLD_TOWN, Quarter.VILLAGE, Quarter.HOUSING),
            of("0401", 1200, "commercial,school", Rhythm.EVENING, 1.5),
            of("0406", 1100, "commercial", Rhythm.EVENING, 1.3),
            of("0192", 1000, "residential", Rhythm.MORNING, 1.3),
            of("0493", 900, "office,commercial,public", Rhythm.RUSH, 0.6),
            of("0496", 900, "residential", Rhythm.EVENING, 1.1),
            of("0128", 620, "commercial", Rhythm.NIGHT, 1.7),
            of("0113", 600, "", Rhythm.DAY, 0.6),
            of("0301", 520, "residential,office", Rhythm.NIGHT, 0.8).in(Quarter.HIGH_RISE, Quarter.CENTRE),
            of("0503", 500, "residential", Rhythm.ROUND, 1.0).in(Quarter.OLD_TOWN, Quarter.HOUSING),
            of("0117", 500, "residential,public", Rhythm.DAY, 1.1),
            of("0135", 500, "residential", Rhythm.DAY, 1.8),
            of("0107", 400, "residential", Rhythm.DAY, 1.4).in(Quarter.OLD_TOWN, Quarter.HOUSING),
            of("0129", 400, "commercial", Rhythm.NIGHT, 1.9).during(5, 6, 7, 8, 9),
            of("0304", 350, "industrial,office", Rhythm.DAY, 0.5),
            of("0506", 350, "", Rhythm.ROUND, 1.0).during(6, 7, 8),
            of("0184", 350, "residential", Rhythm.EVENING, 1.5),
            of("0101", 300, "residential", Rhythm.DAY, 0.7).in(Quarter.VILLAGE, Quarter.OLD_TOWN),
            of("0131", 300, "commercial", Rhythm.EVENING, 1.2),
            of("0180", 300, "residential", Rhythm.DAY, 0.7).in(Quarter.OLD_TOWN, Quarter.HOUSING),
            of("0114", 300, "industrial", Rhythm.DAY, 0.5),
            of("0193", 300, "residential", Rhythm.MORNING, 1.1),
            of("0402", 250, "commercial", Rhythm.NIGHT, 1.6).in(Quarter.OLD_TOWN),
            of("0125", 250, "farm,residential", Rhythm.DAY, 0.9),
            of("0302", 200, "", Rhythm.DAY, 0.6),
            of("0206", 200, "commercial", Rhythm.DAY, 0.4),
            of("0120", 200, "farm,residential", Rhythm.EVENING, 1.1)
                    .in(Quarter.FARMLAND, Quarter.VILLAGE)
                    .during(10, 11),
            of("0130", 200, "commercial,industrial", Rhythm.NIGHT, 0.9),
            of("0501", 120, "residential", Rhythm.ROUND, 1.0).during(12, 1, 2),
            of("0596", 80, "residential,office", Rhythm.ROUND, 1.0).in(Quarter.HIGH_RISE, Quarter.CENTRE),
            of("0508", 80, "", Rhythm.ROUND, 1.0).during(7, 8),
            of("0505", 40, "", Rhythm.ROUND, 1.0),
            of("0502", 25, "residential,commercial", Rhythm.ROUND, 1.0));

    private static EventProfile of(String code, int weight, String uses, Rhythm rhythm, double weekend) {
        List<String> list = uses.isEmpty() ? List.of() : List.of(uses.split(",", -1));
        return new EventProfile(code, weight, list, List.of(), rhythm, List.of(), weekend);
    }

    private EventProfile in(Quarter... where) {
        return new EventProfile(code, weight, uses, List.of(where), rhythm, season, weekend);
    }

    private EventProfile during(Integer... months) {
        return new EventProfile(code, weight, uses, quarters, rhythm, List.of(months), weekend);
    }

    double weightAt(Building building) {
        double use = uses.isEmpty() || uses.contains(building.use()) ? 1 : 0.03;
        double quarter = quarters.isEmpty() || quarters.contains(building.quarter()) ? 1 : 0.12;
        double size = building.use().equals("residential")
                ? 0.4 + building.occupancy().households() / 8.0
                : 1.5;
        return use * quarter * size;
    }

    /** From 1, grave, to 4. */
    int severity(double roll) {
        if (code.equals("0502") || code.equals("0505")) {
            return roll < 0.5 ? 1 : 2;
        }
        if (code.startsWith("05") || code.equals("0496")) {
            return roll < 0.06 ? 1 : roll < 0.4 ? 2 : 3;
        }
        return roll < 0.05 ? 2 : roll < 0.45 ? 3 : 4;
    }
}

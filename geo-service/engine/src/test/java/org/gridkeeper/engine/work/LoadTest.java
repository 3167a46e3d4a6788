// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final WorkMinutes MINUTES = new WorkMinutes(30, 20, 10);

    @Test
    void bands_begin_where_they_are_said_to() {
        assertEquals(LoadBand.LIGHT, LoadBand.of(0));
        assertEquals(LoadBand.LIGHT, LoadBand.of(Math.nextDown(0.7)));
        assertEquals(LoadBand.NORMAL, LoadBand.of(0.7));
        assertEquals(LoadBand.NORMAL, LoadBand.of(1.0));
        assertEquals(LoadBand.HEAVY, LoadBand.of(Math.nextUp(1.0)));
        assertEquals(LoadBand.HEAVY, LoadBand.of(1.3));
        assertEquals(LoadBand.OVERLOADED, LoadBand.of(Math.nextUp(1.3)));
        assertEquals(LoadBand.OVERLOADED, LoadBand.of(40));
        assertThrows(IllegalArgumentException.class, () -> LoadBand.of(-0.1));
        assertThrows(IllegalArgumentException.class, () -> LoadBand.of(Double.NaN));
    }

    @Test
    void work_takes_its_pieces_times_the_minutes_of_their_kinds() {
        Work work = new Work(Map.of(WorkKind.VISIT, 4, WorkKind.VERIFY, 3, WorkKind.CHECK, 2));
        assertEquals(4 * 30 + 3 * 20 + 2 * 10, work.minutes(MINUTES));
        assertEquals(0, Work.NONE.minutes(MINUTES));
        assertEquals(
                List.of(WorkKind.VISIT, WorkKind.VERIFY, WorkKind.CHECK),
                List.copyOf(work.counts().keySet()));
    }

    @Test
    void a_kind_that_nothing_is_kept_of_is_not_nought() {
        Work visits = new Work(Map.of(WorkKind.VISIT, 0));
        assertEquals(Map.of(WorkKind.VISIT, 0), visits.counts());
        assertEquals(
                Map.of(WorkKind.VISIT, 2, WorkKind.CHECK, 1),
                visits.plus(new Work(Map.of(WorkKind.VISIT, 2, WorkKind.CHECK, 1)))
                        .counts());
    }

    @Test
    void the_index_is_needed_minutes_for_each_available_one() {
        assertEquals(1.5, Load.of(90, 60).index().orElseThrow());
        assertEquals(0, Load.of(0, 60).index().orElseThrow());
        assertTrue(Load.of(90, 0).index().isEmpty());
    }

    @Test
    void the_index_of_several_leaves_out_those_without_shifts() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Load sum = new Load(0, 0, 0, 0);
            double needed = 0;
            double available = 0;
            int staffed = 0;
            int cells = 1 + random.nextInt(20);
            for (int i = 0; i < cells; i++) {
                double minutes = random.nextInt(300);
                double shifts = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(300);
                sum = sum.plus(Load.of(minutes, shifts));
                needed += shifts > 0 ? minutes : 0;
                available += shifts;
                staffed += shifts > 0 ? 1 : 0;
            }
            assertEquals(cells, sum.cells());
            assertEquals(staffed, sum.staffed());
            assertEquals(staffed > 0, sum.index().isPresent());
            if (staffed > 0) {
                assertEquals(needed / available, sum.index().orElseThrow(), 1e-12);
            }
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new WorkMinutes(30, -1, 20));
        assertThrows(IllegalArgumentException.class, () -> new WorkMinutes(Double.POSITIVE_INFINITY, 1, 20));
        assertThrows(IllegalArgumentException.class, () -> new Work(Map.of(WorkKind.VISIT, -1)));
        assertThrows(IllegalArgumentException.class, () -> new Load(1, 2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Load(1, 1, Double.NaN, 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are still open at a moment, and how much they press on their cells. An incident with {@code closed_at}
 * is open until then; else one with a status is open unless the status says closed; else one with neither is open for 30
 * days after {@code reported_at}. What is reported after the moment does not exist yet.
 */
public final class OpenIncidents {

    public static final Duration OPEN_WITHOUT_STATUS = Duration.ofDays(30);
    public static final Duration HALF_LIFE = Duration.ofDays(30);
    public static final Duration WINDOW = Duration.ofDays(90);

    /** Status values that end an incident, in lower case; also when a " - " and a remark follow. */
    private static final Set<String> CLOSED = Set.of(
            "closed",
            "done",
            "resolved",
            "completed",
            "complete",
            "fixed",
            "finished",
            "cancelled",
            "canceled",
            "archived",
            "结案",
            "已结案",
            "办结",
            "已办结",
            "已关闭",
            "已完成",
            "已解决",
            "已归档");

    /** Usual status values of an incident that goes on; any other that is not a closed one counts as open too. */
    private static final Set<String> OPEN = Set.of(
            "open",
            "new",
            "reported",
            "received",
            "registered",
            "pending",
            "waiting",
            "verified",
            "confirmed",
            "accepted",
            "assigned",
            "dispatched",
            "scheduled",
            "planned",
            "in_progress",
            "in_process",
            "processing",
            "investigating",
            "on_hold",
            "suspended",
            "overdue",
            "reopened",
            "待核实",
            "已上报",
            "待受理",
            "已受理",
            "受理",
            "待立案",
            "已立案",
            "立案",
            "待派遣",
            "已派遣",
            "派遣",
            "待处理",
            "处理中",
            "待处置",
            "处置中",
            "处置",
            "办理中",
            "待核查",
            "核查",
            "待结案",
            "未结案",
            "挂账",
            "延期",
            "返工");

    /**
     * The incidents of one cell.
     *
     * @param open all that are open, however old
     * @param decayed those open and reported within 90 days, each counting 0.5^(age / 30 days)
     * @param last90Days all reported within 90 days, open or not
     */
    public record Count(int open, double decayed, int last90Days) {

        public static final Count NONE = new Count(0, 0, 0);

        Count plus(boolean isOpen, boolean isRecent, double weight) {
            return new Count(
                    open + (isOpen ? 1 : 0),
                    decayed + (isOpen && isRecent ? weight : 0),
                    last90Days + (isRecent ? 1 : 0));
        }
    }

    private final Column.@Nullable LongColumn reported;
    private final Column.@Nullable LongColumn closed;
    private final Column.@Nullable TextColumn status;
    /** By code of the status: whether it says anything, and whether that ends an incident. */
    private final boolean[] says;

    private final boolean[] ends;
    private final long reference;

    private OpenIncidents(LayerSnapshot incidents, Instant referenceTime) {
        this.reported = incidents.findColumn("reported_at").orElse(null) instanceof Column.LongColumn c ? c : null;
        this.closed = incidents.findColumn("closed_at").orElse(null) instanceof Column.LongColumn c ? c : null;
        this.status = incidents.findColumn("status").orElse(null) instanceof Column.TextColumn c ? c : null;
        this.reference = referenceTime.toEpochMilli();
        int texts = status == null ? 0 : status.dictionary().size();
        this.says = new boolean[texts];
        this.ends = new boolean[texts];
        for (int code = 0; code < texts; code++) {
            String text = java.util.Objects.requireNonNull(status).dictionary().get(code);
            says[code] = !text.isBlank();
            ends[code] = isClosed(text);
        }
    }

    public static OpenIncidents of(LayerSnapshot incidents, Instant referenceTime) {
        return new OpenIncidents(incidents, referenceTime);
    }

    /**
     * The counts of each cell of a scope that has any incident, by cell code; sums in row order. Incidents in no cell are
     * left out. The caller withholds what is below {@link Scope#minimumCount}.
     */
    public static Map<String, Count> byCell(LayerSnapshot incidents, Scope scope, Instant referenceTime) {
        OpenIncidents open = of(incidents, referenceTime);
        Map<String, Count> cells = new HashMap<>();
        Optional<Bounds> everywhere = incidents.findBoundsMercator();
        everywhere.ifPresent(bounds -> incidents.forEachAggregated(bounds, scope, Filter.NONE, row -> {
            String cell = incidents.cell(row);
            if (!cell.isEmpty()) {
                Count before = cells.getOrDefault(cell, Count.NONE);
                cells.put(cell, before.plus(open.isOpen(row), open.isRecent(row), open.weight(row)));
            }
        }));
        return cells;
    }

    /** Whether a status value ends an incident, in any case of letters. */
    public static boolean isClosed(String status) {
        return CLOSED.contains(word(status));
    }

    /** Whether a status value is one of the words for an open or a closed incident, in any case of letters. */
    public static boolean isKnown(String status) {
        String word = word(status);
        return CLOSED.contains(word) || OPEN.contains(word.replace(' ', '_').replace('-', '_'));
    }

    /** Without the remark that may follow. */
    private static String word(String status) {
        String word = status.strip().toLowerCase(Locale.ROOT);
        int remark = word.indexOf(" - ");
        return remark < 0 ? word : word.substring(0, remark);
    }

    public boolean isOpen(int row) {
        long since = time(reported, row);
        if (since != Column.LongColumn.MISSING && since > reference) {
            return false;
        }
        long end = time(closed, row);
        if (end != Column.LongColumn.MISSING) {
            return end > reference;
        }
        int said = status == null ? -1 : status.code(row);
        if (said >= 0 && says[said]) {
            return !ends[said];
        }
        return since != Column.LongColumn.MISSING && reference - since < OPEN_WITHOUT_STATUS.toMillis();
    }

    /** Whether it was reported within the 90 days that end at the moment. */
    private boolean isRecent(int row) {
        long since = time(reported, row);
        return since != Column.LongColumn.MISSING && since <= reference && reference - since < WINDOW.toMillis();
    }

    private double weight(int row) {
        return Math.pow(0.5, (double) (reference - time(reported, row)) / HALF_LIFE.toMillis());
    }

    private static long time(Column.@Nullable LongColumn times, int row) {
        return times == null ? Column.LongColumn.MISSING : times.get(row);
    }
}

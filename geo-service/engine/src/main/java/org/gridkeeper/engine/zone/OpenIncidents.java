// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are still open at a moment. An incident with {@code closed_at}
 * is open until then; else one with a status is open unless the status says closed; else one with neither is open for 30
 * days after {@code reported_at}. What is reported after the moment does not exist yet.
 */
public final class OpenIncidents {

    public static final Duration OPEN_WITHOUT_STATUS = Duration.ofDays(30);

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

    private final Column.@Nullable LongColumn reported;
    private final Column.@Nullable LongColumn closed;
    private final Column.@Nullable TextColumn status;
    /** By code of the status: whether it says anything, and whether that ends an incident. */
    private final boolean[] says;

    private final boolean[] ends;
    private final long reference;
    private final boolean withStatus;
    /** When looking back: whether any incident had ended by the moment, so that the others are known to go on. */
    private final boolean endsAreKnown;

    private OpenIncidents(LayerSnapshot incidents, Instant referenceTime, boolean withStatus) {
        this.reported = incidents.findColumn("reported_at").orElse(null) instanceof Column.LongColumn c ? c : null;
        this.closed = incidents.findColumn("closed_at").orElse(null) instanceof Column.LongColumn c ? c : null;
        this.status =
                withStatus && incidents.findColumn("status").orElse(null) instanceof Column.TextColumn c ? c : null;
        this.reference = referenceTime.toEpochMilli();
        this.withStatus = withStatus;
        this.endsAreKnown = !withStatus && anyUntil(closed, reference);
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
        return new OpenIncidents(incidents, referenceTime, true);
    }

    /**
     * As somebody knew it at the moment: an incident is open until its {@code closed_at}, and where no incident had ended
     * by then, for 30 days; a status tells of today and is not looked at. For looking back.
     */
    public static OpenIncidents knownAt(LayerSnapshot incidents, Instant moment) {
        return new OpenIncidents(incidents, moment, false);
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
        if (end != Column.LongColumn.MISSING && (end <= reference || withStatus)) {
            return end > reference;
        }
        if (endsAreKnown) {
            return true;
        }
        int said = status == null ? -1 : status.code(row);
        if (said >= 0 && says[said]) {
            return !ends[said];
        }
        return since != Column.LongColumn.MISSING && reference - since < OPEN_WITHOUT_STATUS.toMillis();
    }

    private static long time(Column.@Nullable LongColumn times, int row) {
        return times == null ? Column.LongColumn.MISSING : times.get(row);
    }

    private static boolean anyUntil(Column.@Nullable LongColumn times, long moment) {
        for (int row = 0; times != null && row < times.size(); row++) {
            if (times.get(row) != Column.LongColumn.MISSING && times.get(row) <= moment) {
                return true;
            }
        }
        return false;
    }
}

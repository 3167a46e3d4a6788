// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.index.DayTimes;
import org.gridkeeper.engine.index.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a density is asked with, as it stands in the address; bound from the query by its names.
 *
 * @param from date or instant, included; null for no lower end
 * @param to date or instant, excluded; null for no upper end
 * @param hours of the day where the map is, such as 7-9,17-19; ends excluded
 * @param weekdays 1 for Monday to 7, such as 1-5; ends included
 * @param weight what an incident counts: count, severity or recency
 * @param bandwidth in ground metres
 */
record HeatParameters(
        @Nullable List<String> classes,
        @Nullable String from,
        @Nullable String to,
        @Nullable String hours,
        @Nullable String weekdays,
        @Nullable String weight,
        @Nullable String bandwidth,
        @Nullable String at) {

    private static final double DEFAULT_BANDWIDTH = 300;
    private static final double MIN_BANDWIDTH = 20;
    private static final double MAX_BANDWIDTH = 5000;
    private static final int MAX_CLASSES = 500;

    static HeatParameters of(jakarta.servlet.http.HttpServletRequest request) {
        String[] classes = request.getParameterValues("class");
        return new HeatParameters(
                classes == null ? null : List.of(classes),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("hours"),
                request.getParameter("weekdays"),
                request.getParameter("weight"),
                request.getParameter("bandwidth"),
                request.getParameter("at"));
    }

    double bandwidthMetres() {
        if (bandwidth == null) {
            return DEFAULT_BANDWIDTH;
        }
        double metres = parse(bandwidth);
        if (!(metres >= MIN_BANDWIDTH && metres <= MAX_BANDWIDTH)) {
            throw new BadParameterException(
                    "bandwidth is a number of metres from %.0f to %.0f".formatted(MIN_BANDWIDTH, MAX_BANDWIDTH));
        }
        return metres;
    }

    private static double parse(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    Filter filter(ServeSettings settings) {
        Instant begin = from == null ? Instant.MIN : Moments.parse("from", from, settings.timezone());
        Instant end = to == null ? Instant.MAX : Moments.parse("to", to, settings.timezone());
        if (!begin.isBefore(end)) {
            throw new BadParameterException("from must be before to");
        }
        return new Filter(classSet(), begin, end, dayTimes(settings));
    }

    private DayTimes dayTimes(ServeSettings settings) {
        if (hours == null && weekdays == null) {
            return DayTimes.ALWAYS;
        }
        return new DayTimes(
                settings.timezone(),
                hours == null ? DayTimes.ALL_HOURS : DayTimesText.hours(hours),
                weekdays == null ? DayTimes.ALL_WEEKDAYS : DayTimesText.weekdays(weekdays));
    }

    private Weighting weighting() {
        if (weight == null) {
            return Weighting.COUNT;
        }
        return Arrays.stream(Weighting.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(weight))
                .findFirst()
                .orElseThrow(() -> new BadParameterException("weight is count, severity or recency"));
    }

    private Set<String> classSet() {
        if (classes == null) {
            return Set.of();
        }
        Set<String> set = classes.stream()
                .flatMap(c -> Arrays.stream(c.split(",", -1)))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .collect(Collectors.toSet());
        if (set.size() > MAX_CLASSES) {
            throw new BadParameterException("at most %d classes".formatted(MAX_CLASSES));
        }
        return set;
    }

    DensityQuery query(Access access, Instant referenceTime, ServeSettings settings) {
        if (at != null) {
            throw new BadParameterException("'at' is not supported for densities yet");
        }
        return new DensityQuery(bandwidthMetres(), weighting(), filter(settings), access.scope(), referenceTime);
    }
}

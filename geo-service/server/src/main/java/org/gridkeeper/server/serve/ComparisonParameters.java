// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.gridkeeper.engine.density.Comparison;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.server.store.DateOrTime;
import org.jspecify.annotations.Nullable;

/**
 * Against which other period a density is set, and how, as it stands in the address.
 *
 * @param than FROM/TO, each a date or instant, the end excluded; null for no comparison
 * @param compare difference, which null means too, or ratio
 */
record ComparisonParameters(@Nullable String than, @Nullable String compare) {

    private static final String FORM =
            "FROM/TO, such as than=2026-01-01/2026-04-01, where TO is the day after the last";

    static ComparisonParameters of(HttpServletRequest request) {
        return new ComparisonParameters(request.getParameter("than"), request.getParameter("compare"));
    }

    /** The period asked about, against the other one when one is named. */
    HeatQuestion question(DensityField field, DensityQuery query, ZoneId zone) {
        Comparison how = how();
        if (than == null) {
            if (compare != null) {
                throw new BadParameterException(
                        "compare=%s needs the period to compare with: add than=%s".formatted(compare, FORM));
            }
            return new HeatOfPeriod(field, query);
        }
        if (query.weighting() == Weighting.RECENCY) {
            throw new BadParameterException(
                    "weight=recency cannot be compared, since what is earlier always counts less by"
                            + " it: take weight=count or weight=severity, or leave than out");
        }
        return new HeatComparison(field, query, during(query, than, zone), how);
    }

    private Comparison how() {
        if (compare == null || compare.equals("difference")) {
            return Comparison.DIFFERENCE;
        }
        if (compare.equals("ratio")) {
            return Comparison.RATIO;
        }
        throw new BadParameterException("compare is difference or ratio; '%s' is neither".formatted(compare));
    }

    private static DensityQuery during(DensityQuery query, String than, ZoneId zone) {
        String[] ends = than.split("/", -1);
        if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
            throw new BadParameterException("than is %s; '%s' lacks an end or has too many".formatted(FORM, than));
        }
        Instant from = moment(than, ends[0], zone);
        Instant to = moment(than, ends[1], zone);
        if (!from.isBefore(to)) {
            throw new BadParameterException("than is %s; '%s' ends before it begins or at once".formatted(FORM, than));
        }
        Filter filter =
                new Filter(query.filter().classes(), from, to, query.filter().dayTimes());
        return new DensityQuery(
                query.bandwidthMetres(), query.weighting(), filter, query.scope(), query.referenceTime());
    }

    private static Instant moment(String than, String end, ZoneId zone) {
        try {
            return DateOrTime.first(end, zone);
        } catch (DateTimeException e) {
            throw new BadParameterException(
                    "each end of than is %s; in '%s' the end '%s' is neither".formatted(DateOrTime.FORM, than, end));
        }
    }
}

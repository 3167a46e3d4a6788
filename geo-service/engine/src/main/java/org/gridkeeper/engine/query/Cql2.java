// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

import java.time.ZoneId;
import org.gridkeeper.engine.index.LayerSchema;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A filter in CQL2 Text (<a href="https://docs.ogc.org/is/21-065r2/21-065r2.html">OGC 21-065r2</a>): comparisons, AND, OR,
 * NOT, IN, BETWEEN, LIKE, IS NULL, TIMESTAMP and DATE, and S_INTERSECTS, S_DISJOINT, S_WITHIN and S_CONTAINS of the
 * property {@code geom} with a geometry in longitude and latitude. Properties are the layer's fields, {@code id}, {@code
 * cell} and {@code building}. Not supported: arithmetic, functions, arrays, CASEI and ACCENTI, temporal operators.
 * Immutable and safe for all threads.
 */
public final class Cql2 {

    /** Longest filter, in characters. */
    public static final int MAX_LENGTH = 65_536;

    /** A filter that every feature passes. */
    public static final Cql2 EVERYTHING = new Cql2(row -> Truth.TRUE);

    /** What a filter asks of a feature. */
    public interface Row {

        /** A field's value, or the text of {@code id}, {@code cell} or {@code building}; null when it is missing. */
        @Nullable
        Object value(String property);

        /** In degrees; empty in a register. */
        Geometry lonLat();
    }

    /** A part of a filter. */
    interface Clause {
        Truth of(Row row);
    }

    private final Clause clause;

    private Cql2(Clause clause) {
        this.clause = clause;
    }

    /**
     * Reads a filter.
     *
     * @param schema whose properties it may name
     * @param zone in which the day of DATE begins
     * @throws Cql2Exception when it is not one, or names what the layer does not have
     */
    public static Cql2 parse(String text, LayerSchema schema, ZoneId zone) {
        if (text.length() > MAX_LENGTH) {
            throw new Cql2Exception(
                    MAX_LENGTH + 1,
                    "a filter may have %,d characters, this has %,d".formatted(MAX_LENGTH, text.length()));
        }
        return new Cql2(new Cql2Parser(text, schema, zone).parse());
    }

    /** Whether a feature passes; one for which that cannot be said, for a missing value, does not. */
    public boolean matches(Row row) {
        return clause.of(row) == Truth.TRUE;
    }
}

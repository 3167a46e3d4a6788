// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The verbs of this package's tests. */
final class CoverageAssert {

    private CoverageAssert() {}

    static Area area(String code, String wkt) {
        try {
            Geometry lonLat = new WKTReader().read(wkt);
            Level level = AreaCodes.levelOf(code);
            return new Area(code, level, "area " + code, AreaCodes.parentOf(code), lonLat);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A box of degrees. */
    static Area box(String code, double minX, double minY, double maxX, double maxY) {
        return area(
                code,
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(minX, minY, maxX, maxY));
    }

    /** No overlaps, no unmatched nodes on shared borders, no crossing rings. */
    static void assertValidCoverage(List<Area> areas) {
        assertEquals(List.of(), CoverageCheck.flaws(areas));
        areas.forEach(area -> assertTrue(area.lonLat().isValid(), area.code()));
        Geometry[] bad =
                CoverageValidator.validate(areas.stream().map(Area::lonLat).toArray(Geometry[]::new));
        for (int i = 0; i < bad.length; i++) {
            assertTrue(bad[i] == null, areas.get(i).code() + " does not fit its neighbours: " + bad[i]);
        }
    }
}

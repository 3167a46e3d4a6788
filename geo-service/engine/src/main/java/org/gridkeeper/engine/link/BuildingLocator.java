// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds the buildings in or near which a place lies, by ground distance within 100 m. Distances are equirectangular
 * metres at the place's latitude. Immutable and safe for many threads.
 */
public final class BuildingLocator {

    /** Buildings farther away than this are not linked. */
    public static final double REACH_METRES = 100;

    /** Collects buildings as they come. For one thread. */
    public static final class Builder {

        private final FootprintsBuilder footprints = new FootprintsBuilder();

        /** Adds the footprint of a building in degrees; an empty geometry is left out. */
        public Builder add(String id, Geometry lonLat) {
            footprints.add(id, lonLat);
            return this;
        }

        public BuildingLocator build() {
            return new BuildingLocator(footprints.inOrder());
        }
    }

    private final FootprintsBuilder packed;
    private final String[] ids;
    private final Footprints footprints;

    private BuildingLocator(FootprintsBuilder sorted) {
        this.packed = sorted;
        this.ids = sorted.ids();
        this.footprints = Footprints.of(sorted);
    }

    /** A locator over footprints in degrees, by id of the building; empty geometries are left out. */
    public static BuildingLocator of(Map<String, Geometry> footprintsLonLat) {
        Builder builder = new Builder();
        footprintsLonLat.forEach(builder::add);
        return builder.build();
    }

    /**
     * This locator after a change: the same as one made anew.
     *
     * @param written footprints in degrees of buildings that are new or that changed
     * @param removed ids of buildings that are no longer there
     */
    public BuildingLocator with(Map<String, Geometry> written, Collection<String> removed) {
        Set<String> gone = new HashSet<>(removed);
        gone.addAll(written.keySet());
        FootprintsBuilder fresh = new FootprintsBuilder();
        written.forEach((id, footprint) -> {
            if (!removed.contains(id)) {
                fresh.add(id, footprint);
            }
        });
        return new BuildingLocator(packed.with(fresh.inOrder(), gone));
    }

    /**
     * The nearest buildings within reach, nearest first and then by id.
     *
     * <p>The confidence is 1 inside a footprint, else (1 − d / 100) · (0.5 + 0.5 · (1 − d / d₂)), where d₂ is the
     * distance of the nearest other building, 100 m when there is none in reach: it falls with the distance and with the
     * nearness of another candidate. It is never less than half of the first factor.
     *
     * @param n how many at most, 1 or more
     * @throws IllegalArgumentException when n is less than 1 or the latitude is not between the poles
     */
    public List<NearBuilding> nearest(double lon, double lat, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be 1 or more, not " + n);
        }
        // One more than wanted, because the confidence of the last needs its rival.
        NearestFootprints search = new NearestFootprints(Math.max(2, n), ids);
        footprints.search(lon, lat, GroundScale.at(lat), search);
        NearBuilding[] near = new NearBuilding[Math.min(n, search.size())];
        for (int i = 0; i < near.length; i++) {
            double distance = search.metres(i);
            int rival = i == 0 ? 1 : 0;
            double rivalDistance = rival < search.size() ? search.metres(rival) : REACH_METRES;
            LinkMethod method = distance == 0 ? LinkMethod.INSIDE : LinkMethod.NEAREST;
            near[i] = new NearBuilding(ids[search.row(i)], distance, confidence(distance, rivalDistance), method);
        }
        return List.of(near);
    }

    private static double confidence(double distance, double rivalDistance) {
        if (distance == 0) {
            return 1;
        }
        double lead = distance < rivalDistance ? 1 - distance / rivalDistance : 0;
        return (1 - distance / REACH_METRES) * (0.5 + 0.5 * lead);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridkeeper.engine.geo.GroundScale;

/**
 * Finds the address of a place: the nearest address point within 100 m in the same cell, preferring those of the building
 * that the place is in. Distances are equirectangular metres at the place's latitude. Immutable and safe for many threads.
 */
public final class DoorplateLocator {

    /** Address points farther away than this are no address of a place. */
    public static final double REACH_METRES = BuildingLocator.REACH_METRES;

    private static final Doorplate[] NO_DOORS = {};

    private record Candidate(Doorplate doorplate, double metres) {}

    /** From south to north. */
    private final Map<String, Doorplate[]> byCell;

    private DoorplateLocator(Map<String, Doorplate[]> byCell) {
        this.byCell = byCell;
    }

    public static DoorplateLocator of(Collection<Doorplate> doorplates) {
        Map<String, List<Doorplate>> lists = new HashMap<>();
        doorplates.forEach(door ->
                lists.computeIfAbsent(door.cell(), c -> new ArrayList<>()).add(door));
        Map<String, Doorplate[]> byCell = new HashMap<>();
        lists.forEach((cell, doors) -> byCell.put(cell, sorted(doors.stream())));
        return new DoorplateLocator(byCell);
    }

    private static Doorplate[] sorted(Stream<Doorplate> doors) {
        return doors.sorted(Comparator.comparingDouble(Doorplate::lat).thenComparing(Doorplate::id))
                .toArray(Doorplate[]::new);
    }

    /**
     * This locator after a change: the same as one made anew.
     *
     * @param written address points that are new or that changed
     * @param removed ids of address points that are no longer there
     */
    public DoorplateLocator with(Collection<Doorplate> written, Collection<String> removed) {
        Set<String> gone = new HashSet<>(removed);
        written.forEach(door -> gone.add(door.id()));
        Map<String, Doorplate[]> next = new HashMap<>(byCell);
        byCell.forEach((cell, doors) -> {
            if (Arrays.stream(doors).anyMatch(door -> gone.contains(door.id()))) {
                next.put(cell, sorted(Arrays.stream(doors).filter(door -> !gone.contains(door.id()))));
            }
        });
        Map<String, List<Doorplate>> added = written.stream().collect(Collectors.groupingBy(Doorplate::cell));
        added.forEach((cell, doors) -> next.put(
                cell, sorted(Stream.concat(Arrays.stream(next.getOrDefault(cell, NO_DOORS)), doors.stream()))));
        return new DoorplateLocator(next);
    }

    /**
     * The address of a place.
     *
     * <p>The confidence is 1 in a building with one address, else (1 − d / 100) · (0.5 + 0.5 · (1 − d / d₂)), where d is
     * the distance of the address point and d₂ that of the nearest one with another text: among those of the building when
     * the place is in one that has any, else in the cell; 100 m when there is none in reach. So it falls with the distance and
     * with the nearness of another candidate, as that of {@link BuildingLocator#nearest} does.
     *
     * @param cell code of the cell that the place lies in; empty outside every cell, where the address points that lie
     *     outside too are looked at
     * @param building id of the building that the place lies in; empty for none
     * @param visible which address points may be known; others are as if they were not there
     * @throws IllegalArgumentException when the latitude is not between the poles
     */
    public Optional<NearDoorplate> nearest(
            double lon, double lat, String cell, String building, Predicate<Doorplate> visible) {
        List<Candidate> near = near(lon, lat, byCell.getOrDefault(cell, NO_DOORS), visible);
        List<Candidate> own = near.stream()
                .filter(candidate ->
                        !building.isEmpty() && candidate.doorplate().building().equals(building))
                .toList();
        List<Candidate> candidates = own.isEmpty() ? near : own;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        Optional<Candidate> rival = candidates.stream()
                .filter(other ->
                        !other.doorplate().text().equals(best.doorplate().text()))
                .findFirst();
        boolean sure = !own.isEmpty() && rival.isEmpty();
        double confidence = sure
                ? 1
                : confidence(best.metres(), rival.map(Candidate::metres).orElse(REACH_METRES));
        return Optional.of(new NearDoorplate(best.doorplate(), best.metres(), confidence));
    }

    private static double confidence(double distance, double rivalDistance) {
        double lead = distance < rivalDistance ? 1 - distance / rivalDistance : 0;
        return (1 - distance / REACH_METRES) * (0.5 + 0.5 * lead);
    }

    /** Those in reach, nearest first and then by id. */
    private static List<Candidate> near(double lon, double lat, Doorplate[] doors, Predicate<Doorplate> visible) {
        GroundScale scale = GroundScale.at(lat);
        double reach = REACH_METRES / scale.metresPerLat();
        List<Candidate> near = new ArrayList<>();
        for (int i = firstNorthOf(doors, lat - reach); i < doors.length && doors[i].lat() <= lat + reach; i++) {
            double metres = scale.metres(doors[i].lon() - lon, doors[i].lat() - lat);
            if (metres <= REACH_METRES && visible.test(doors[i])) {
                near.add(new Candidate(doors[i], metres));
            }
        }
        near.sort(Comparator.comparingDouble(Candidate::metres)
                .thenComparing(candidate -> candidate.doorplate().id()));
        return near;
    }

    private static int firstNorthOf(Doorplate[] doors, double lat) {
        Doorplate border = new Doorplate("", "", 0, lat, "", "");
        int at = Arrays.binarySearch(
                doors, border, Comparator.comparingDouble(Doorplate::lat).thenComparing(Doorplate::id));
        return at < 0 ? -at - 1 : at;
    }
}

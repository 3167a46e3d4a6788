// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;

/** The administrative areas with their cells, by code and by parent. Immutable. */
public final class AreaTree {

    private final Map<String, Area> byCode = new LinkedHashMap<>();
    private final Map<String, List<Area>> byParent = new LinkedHashMap<>();

    AreaTree(Collection<Area> areas) {
        areas.stream()
                .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
                .forEach(area -> {
                    byCode.put(area.code(), area);
                    byParent.computeIfAbsent(area.parent(), p -> new ArrayList<>())
                            .add(area);
                });
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every area by level, then code. */
    public List<Area> list() {
        return List.copyOf(byCode.values());
    }

    public List<Area> list(Level level) {
        return byCode.values().stream().filter(a -> a.level() == level).toList();
    }

    public List<Area> listChildren(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** The areas above one, nearest first. */
    public List<Area> listAbove(Area area) {
        List<Area> above = new ArrayList<>();
        Optional<Area> next = find(area.parent());
        while (next.isPresent() && above.size() < Level.values().length) {
            above.add(next.get());
            next = find(next.get().parent());
        }
        return above;
    }
}

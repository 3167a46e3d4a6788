// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.area.EndedCells;
import org.gridkeeper.server.live.AreaTree;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.CellCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cells of the map in memory. */
@Component
class LiveCellCodes implements CellCodes {

    private final LiveMap live;
    private final EndedCells ended;
    private volatile Known known = new Known(null, Map.of());

    LiveCellCodes(LiveMap live, EndedCells ended) {
        this.live = live;
        this.ended = ended;
    }

    /** What cells have become, as long as the areas are those; it is read from the history of all cells. */
    private record Known(@Nullable AreaTree areas, Map<String, List<String>> successors) {}

    @Override
    public boolean isCell(String code) {
        return isCell(live.view().areas(), code);
    }

    private static boolean isCell(AreaTree areas, String code) {
        return areas.find(code).filter(area -> area.level() == Level.CELL).isPresent();
    }

    @Override
    public Set<String> withSuccessors(Set<String> codes) {
        AreaTree areas = live.view().areas();
        Set<String> all = new TreeSet<>(codes);
        for (String code : codes) {
            if (!isCell(areas, code)) {
                all.addAll(successors(areas).computeIfAbsent(code, this::now));
            }
        }
        return all;
    }

    private Map<String, List<String>> successors(AreaTree areas) {
        Known now = known;
        if (now.areas != areas) {
            now = new Known(areas, new ConcurrentHashMap<>());
            known = now;
        }
        return now.successors;
    }

    private List<String> now(String code) {
        return ended.find(code).map(EndedCells.Ended::now).orElse(List.of());
    }
}

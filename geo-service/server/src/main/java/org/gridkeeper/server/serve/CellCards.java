// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.scope.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the cards of cells, with who answers for them now and how much work there was. */
@Component
class CellCards {

    private final LiveMap live;
    private final ClassTitles titles;
    private final ZoneCards zoneCards;
    private final Responsibilities responsibilities;
    private final WorkloadRows workload;
    private final Clock clock;

    CellCards(
            LiveMap live,
            ClassTitles titles,
            ZoneCards zoneCards,
            Responsibilities responsibilities,
            WorkloadRows workload,
            Clock clock) {
        this.live = live;
        this.titles = titles;
        this.zoneCards = zoneCards;
        this.responsibilities = responsibilities;
        this.workload = workload;
        this.clock = clock;
    }

    Map<String, @Nullable Object> describe(LiveView view, Area cell, Viewer viewer) {
        Map<String, @Nullable Object> card =
                new CellCard(view, viewer, titles, zoneCards, live::referenceTime).describe(cell);
        List<Map<String, String>> duties = CellCard.seesInternal(viewer)
                ? responsibilities.at(cell.code(), clock.instant()).stream()
                        .map(duty -> Map.of("role", duty.role(), "holder", duty.name()))
                        .toList()
                : List.of();
        card.put("responsibility", duties);
        card.put("workload", workload.find(cell, viewer));
        return card;
    }
}

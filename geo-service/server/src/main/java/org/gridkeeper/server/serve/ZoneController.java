// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ZoneTick;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.score.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Priority zones as the newest tick, or the one at a moment, published them. */
@RestController
class ZoneController {

    private static final Set<String> LEVELS = Set.of("red", "orange", "yellow", "blue");
    private static final List<String> COLUMNS =
            List.of("code", "name", "level", "score", "rank", "since", "trend", "override", "computedAt");

    private final LiveMap live;
    private final Ticker ticker;
    private final ZoneCards cards;
    private final Answers answers;
    private final ServeSettings settings;

    ZoneController(LiveMap live, Ticker ticker, ZoneCards cards, Answers answers, ServeSettings settings) {
        this.live = live;
        this.ticker = ticker;
        this.cards = cards;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/api/zones")
    ResponseEntity<byte[]> list(
            @RequestParam @Nullable String level,
            @RequestParam @Nullable String at,
            @RequestParam @Nullable String format,
            Viewer viewer,
            HttpServletRequest request) {
        viewer.requireSees(Kind.ZONE);
        if (level != null && !LEVELS.contains(level)) {
            throw new BadParameterException("level is red, orange, yellow or blue");
        }
        boolean csv = CsvAnswer.isAsked(format);
        LiveView view = live.view();
        Optional<ZoneTick> tick = tick(view, at);
        long change = tick.map(ZoneTick::change).orElse(0L);
        List<Map<String, @Nullable Object>> zones = rows(tick, level, viewer, view);
        Instant computedAt = tick.map(ZoneTick::computedAt).orElse(null);
        if (csv) {
            zones.forEach(row -> row.put("computedAt", computedAt));
            return answers.of(request, change, CsvAnswer.of(COLUMNS, zones, settings.timezone()));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("computedAt", computedAt);
        body.put("referenceTime", tick.map(ZoneTick::referenceTime).orElse(null));
        body.put("version", tick.map(ZoneTick::version).orElse(null));
        body.put("zones", zones);
        return answers.json(request, change, body);
    }

    /** The zones of a level, or of all, that a viewer sees, by rank among all there are. */
    private static List<Map<String, @Nullable Object>> rows(
            Optional<ZoneTick> tick, @Nullable String level, Viewer viewer, LiveView view) {
        List<Map<String, @Nullable Object>> zones = new ArrayList<>();
        List<Zone> ranked = tick.map(ZoneTick::zones).orElse(List.of());
        for (int place = 0; place < ranked.size(); place++) {
            Zone zone = ranked.get(place);
            if (Zones.sees(viewer.scope(), zone) && (level == null || level.equals(Zones.lower(zone.level())))) {
                zones.add(Zones.row(zone, place + 1, view));
            }
        }
        return zones;
    }

    @GetMapping("/api/zones/{code}")
    ResponseEntity<byte[]> get(
            @PathVariable String code, @RequestParam @Nullable String at, Viewer viewer, HttpServletRequest request) {
        viewer.requireSees(Kind.ZONE);
        LiveView view = live.view();
        AreaController.require(view, code, viewer);
        ZoneTick tick = tick(view, at).orElseThrow(() -> new NotThereException("no zones were published then"));
        Map<String, @Nullable Object> card = cards.find(tick, code, viewer, view)
                .orElseThrow(() -> new NotThereException("this cell was not among the zones published then"));
        return answers.json(request, tick.change(), card);
    }

    private Optional<ZoneTick> tick(LiveView view, @Nullable String at) {
        return at == null ? view.zones() : ticker.findZonesAt(Moments.asOf("at", at, settings.timezone()));
    }
}

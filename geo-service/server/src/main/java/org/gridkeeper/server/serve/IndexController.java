// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.zone.IndexWeights;
import org.gridkeeper.engine.zone.Indicator;
import org.gridkeeper.engine.zone.LevelRule;
import org.gridkeeper.engine.zone.PairwiseJudgement;
import org.gridkeeper.engine.zone.Theme;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.score.IndexVersion;
import org.gridkeeper.server.score.IndexVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the priority index is made: its versions, each with who made it and why. */
@RestController
class IndexController {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    private final IndexVersions versions;
    private final BodyReader bodies;
    private final Clock clock;

    IndexController(IndexVersions versions, BodyReader bodies, Clock clock) {
        this.versions = versions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The versions, newest first, with the closed list of what an index can be made of. */
    @GetMapping("/api/index")
    ResponseEntity<Map<String, Object>> list(Viewer viewer) {
        viewer.requireSees(Kind.ZONE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "themes",
                Arrays.stream(Theme.values()).map(IndexController::describe).toList());
        body.put(
                "versions",
                versions.list().stream()
                        .map(version -> describe(version, viewer))
                        .toList());
        return ResponseEntity.ok(body);
    }

    /**
     * Another version, from the next tick on; for administrators. The body has a {@code reason}; {@code weights} by theme,
     * or {@code judgements} of the six pairs of themes; and may have {@code levels}.
     */
    @PostMapping(path = "/api/index", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> publish(Viewer viewer, HttpServletRequest request) {
        viewer.requireAdministrator();
        JsonNode body = bodies.read(request);
        String reason = body.path("reason").asString("").strip();
        int letters = reason.codePointCount(0, reason.length());
        if (letters < SHORTEST_REASON || letters > LONGEST_REASON) {
            throw new BadParameterException("reason says why the index changes, in %d to %d letters"
                    .formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        IndexVersion newest = versions.newest();
        IndexVersion version;
        try {
            version = versions.publish(
                    clock.instant(),
                    viewer.name(),
                    reason,
                    weights(body, newest.weights()),
                    levels(body.path("levels"), newest.levels()));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(String.valueOf(e.getMessage()));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(describe(version, viewer));
    }

    private static IndexWeights weights(JsonNode body, IndexWeights before) {
        if (body.has("weights") && body.has("judgements")) {
            throw new BadParameterException("the body has either weights or judgements");
        }
        if (body.has("judgements")) {
            PairwiseJudgement judgement = PairwiseJudgement.of(numbers(body.path("judgements")));
            if (!judgement.isConsistent()) {
                throw new BadParameterException(
                        "the judgements contradict each other: their consistency ratio is %.3f, and must be below %.1f"
                                .formatted(judgement.consistencyRatio(), PairwiseJudgement.MOST_INCONSISTENT));
            }
            return judgement.weights();
        }
        if (!body.has("weights")) {
            return before;
        }
        JsonNode weights = body.path("weights");
        for (String id : weights.propertyNames()) {
            if (Arrays.stream(Theme.values()).noneMatch(theme -> theme.id().equals(id))) {
                throw new BadParameterException("there is no theme '%s'; weights are of %s".formatted(id, themes()));
            }
        }
        return IndexWeights.of(Arrays.stream(Theme.values())
                .mapToDouble(theme -> number(weights.path(theme.id()), theme.id()))
                .toArray());
    }

    private static List<String> themes() {
        return Arrays.stream(Theme.values()).map(Theme::id).toList();
    }

    private static double[] numbers(JsonNode list) {
        int pairs = Theme.values().length * (Theme.values().length - 1) / 2;
        if (!list.isArray() || list.size() != pairs) {
            throw new BadParameterException(
                    "judgements are %d numbers, one for each pair of %s in order".formatted(pairs, themes()));
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(list.get(i), "a judgement");
        }
        return numbers;
    }

    private static double number(JsonNode node, String name) {
        if (!node.isNumber()) {
            throw new BadParameterException("%s must be a number".formatted(name));
        }
        return node.asDouble();
    }

    private static LevelRule levels(JsonNode node, LevelRule before) {
        if (node.isMissingNode()) {
            return before;
        }
        String by = node.path("by").asString("");
        if (!by.equals("quota") && !by.equals("score")) {
            throw new BadParameterException("levels.by is quota or score");
        }
        JsonNode days = node.path("holdDays");
        if (!days.isMissingNode() && !days.isInt()) {
            throw new BadParameterException("levels.holdDays is a whole number of days");
        }
        return new LevelRule(
                by.equals("quota") ? LevelRule.By.QUOTA : LevelRule.By.SCORE,
                number(node.path("red"), "levels.red"),
                number(node.path("orange"), "levels.orange"),
                number(node.path("yellow"), "levels.yellow"),
                days.asInt(before.holdDays()));
    }

    private static Map<String, Object> describe(Theme theme) {
        List<Map<String, @Nullable Object>> indicators = Arrays.stream(Indicator.values())
                .filter(each -> each.theme() == theme)
                .map(each -> IndicatorTitles.describe(each.id()))
                .toList();
        return Map.of("theme", theme.id(), "title", IndicatorTitles.title(theme), "indicators", indicators);
    }

    /** Who made a version is told to those who are signed in. */
    private static Map<String, @Nullable Object> describe(IndexVersion version, Viewer viewer) {
        Map<String, Object> weights = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            weights.put(theme.id(), version.weights().of(theme));
        }
        Map<String, Object> levels = new LinkedHashMap<>();
        levels.put("by", Zones.lower(version.levels().by()));
        levels.put("red", version.levels().red());
        levels.put("orange", version.levels().orange());
        levels.put("yellow", version.levels().yellow());
        levels.put("holdDays", version.levels().holdDays());
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("version", version.id());
        out.put("createdAt", version.id() == 0 ? null : version.createdAt());
        out.put("author", viewer.isSignedIn() ? version.author() : null);
        out.put("reason", version.reason());
        out.put("weights", weights);
        out.put("levels", levels);
        return out;
    }
}

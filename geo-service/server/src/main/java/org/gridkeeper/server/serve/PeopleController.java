// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.register.Holder;
import org.gridkeeper.server.register.People;
import org.gridkeeper.server.register.Person;
import org.gridkeeper.server.register.Position;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.NotSignedInException;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for what, and where posts on duty are: of a position, only the duty desk and the post itself are told. */
@RestController
class PeopleController {

    /** A place as a device tells it. */
    record Place(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracyMetres) {}

    /** Whether a post is served. */
    record Duty(@Nullable String state) {}

    private final People people;
    private final Responsibilities responsibilities;
    private final FeatureStore store;
    private final Answers answers;
    private final ServeSettings settings;
    private final Clock clock = Clock.systemUTC();

    PeopleController(
            People people,
            Responsibilities responsibilities,
            FeatureStore store,
            Answers answers,
            ServeSettings settings) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.store = store;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/api/responsibilities")
    ResponseEntity<byte[]> responsibilities(
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String at,
            Viewer viewer,
            HttpServletRequest request) {
        viewer.requireSees(Kind.REGISTER);
        if (cell.isEmpty() == person.isEmpty()) {
            throw new BadParameterException("give either cell or person");
        }
        long version = store.version();
        Instant moment = at.isEmpty() ? clock.instant() : Moments.asOf("at", at, settings.timezone());
        List<Holder> holders =
                person.isEmpty() ? responsibilities.at(cell, moment) : responsibilities.of(person, moment);
        List<Map<String, Object>> seen = holders.stream()
                .filter(holder -> viewer.scope().seesCell(holder.cell()))
                .map(holder -> describe(holder, viewer))
                .toList();
        return answers.json(request, version, Map.of("responsibilities", seen));
    }

    static Map<String, Object> describe(Holder holder, Viewer viewer) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("cell", holder.cell());
        out.put("role", holder.role());
        out.put("person", holder.person());
        out.put("name", holder.name());
        if (CellCard.seesInternal(viewer)) {
            out.put("phone", holder.phone());
        }
        out.put("covers", holder.covers().isEmpty() ? null : holder.covers());
        out.put("presence", holder.presence().name().toLowerCase(Locale.ROOT));
        return out;
    }

    @PutMapping("/api/people/{id}/state")
    ResponseEntity<Void> state(@PathVariable String id, @RequestBody Duty duty, Viewer viewer) {
        requireSelf(id, viewer);
        Person.State state = Person.State.find(duty.state() == null ? "" : duty.state())
                .orElseThrow(() -> new BadParameterException("state is on_duty, busy or off"));
        long version = people.change(id, state, viewer.name())
                .orElseThrow(() -> new NotThereException("there is no such post"));
        return ResponseEntity.noContent()
                .header(Answers.VERSION, Long.toString(version))
                .build();
    }

    @PutMapping("/api/people/{id}/position")
    ResponseEntity<Void> move(@PathVariable String id, @RequestBody Place place, Viewer viewer) {
        requireSelf(id, viewer);
        Double lon = place.lon();
        Double lat = place.lat();
        Double accuracy = place.accuracyMetres();
        if (lon == null || lat == null || (accuracy != null && accuracy < 0)) {
            throw new BadParameterException("the body has lon and lat, and perhaps accuracyMetres of 0 or more");
        }
        LonLat.require(lon, lat);
        if (!people.move(new Position(id, lon, lat, accuracy, clock.instant()))) {
            throw new ConflictException("the post is not on duty, so its position is not kept");
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/people/{id}/position")
    ResponseEntity<Map<String, Object>> position(@PathVariable String id, Viewer viewer) {
        if (!isDesk(viewer) || !seesPost(id, viewer)) {
            requireSelf(id, viewer);
        }
        return people.listPositions(clock.instant()).stream()
                .filter(position -> position.person().equals(id))
                .findFirst()
                .map(position ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(describe(position)))
                .orElseThrow(() -> new NotThereException("there is no position of this post within the last day"));
    }

    @GetMapping("/api/people/positions")
    ResponseEntity<Map<String, Object>> positions(Viewer viewer) {
        if (!isDesk(viewer)) {
            throw refusal("positions", viewer);
        }
        List<Map<String, Object>> list = people.listPositions(clock.instant()).stream()
                .filter(position -> seesPost(position.person(), viewer))
                .map(PeopleController::describe)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("positions", list));
    }

    private static Map<String, Object> describe(Position position) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("person", position.person());
        out.put("lon", position.lon());
        out.put("lat", position.lat());
        out.put("accuracyMetres", position.accuracyMetres());
        out.put("at", position.at());
        return out;
    }

    /** Whether the cell of a post is in the scope of a viewer. */
    private boolean seesPost(String id, Viewer viewer) {
        return people.find(id)
                .filter(person -> viewer.scope().seesCell(person.cell()))
                .isPresent();
    }

    private boolean isDesk(Viewer viewer) {
        return viewer.role() == Role.ADMINISTRATOR || (viewer.isSignedIn() && people.isDutyDesk(viewer.name()));
    }

    /** Who may not act for a post is not told whether there is one of this id. */
    private void requireSelf(String id, Viewer viewer) {
        if (viewer.role() == Role.ADMINISTRATOR) {
            return;
        }
        boolean self = viewer.isSignedIn()
                && people.find(id)
                        .filter(person -> person.isServedBy(viewer.name()))
                        .isPresent();
        if (!self) {
            throw refusal("this post", viewer);
        }
    }

    private static RuntimeException refusal(String what, Viewer viewer) {
        return viewer.isSignedIn()
                ? new NotAllowedException("%s is for the duty desk and who serves the post".formatted(what))
                : new NotSignedInException("%s is not public".formatted(what));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tokens for programs and phones; for administrators. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    /**
     * What a new token may see and do.
     *
     * @param role reader, writer or duty-desk; left out for reader
     * @param cells codes; left out for every cell
     * @param kinds as {@code /api/session} names them, besides what is public; left out for every kind
     * @param sensitivity public, internal or restricted; left out for public
     * @param days that it is valid; left out for 30
     */
    record Wish(
            @NotBlank @Size(max = 200) String name,
            @Nullable String role,
            @Nullable Set<@NotBlank String> cells,
            @Nullable Set<@NotBlank String> kinds,
            @Nullable String sensitivity,
            @Nullable @Min(1) @Max(3650) Integer days) {

        private static final int DEFAULT_DAYS = 30;

        Duration life() {
            return Duration.ofDays(days == null ? DEFAULT_DAYS : days);
        }
    }

    record Created(String id, String token, Instant expires) {}

    private final Tokens tokens;
    private final KnownViewers known;
    private final CellCodes cells;
    private final ScopeSettings settings;

    TokenController(Tokens tokens, KnownViewers known, CellCodes cells, ScopeSettings settings) {
        this.tokens = tokens;
        this.known = known;
        this.cells = cells;
        this.settings = settings;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Created> create(@Valid @RequestBody Wish wish, Viewer viewer) {
        viewer.requireAdministrator();
        Tokens.Issued issued =
                tokens.issue(Tokens.Purpose.API, new Viewer(wish.name(), role(wish), scope(wish)), wish.life());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Created(issued.id(), issued.secret(), issued.expiresAt()));
    }

    @GetMapping
    ResponseEntity<Map<String, List<Tokens.Listed>>> list(Viewer viewer) {
        viewer.requireAdministrator();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("tokens", tokens.listApi()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, Viewer viewer) {
        viewer.requireAdministrator();
        boolean deleted = tokens.deleteApi(id);
        known.forgetAll();
        if (!deleted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no token of this id");
        }
        return ResponseEntity.noContent().build();
    }

    private static Role role(Wish wish) {
        Role role = wish.role() == null ? Role.READER : parse(Role.class, wish.role());
        if (role == Role.ANONYMOUS || role == Role.ADMINISTRATOR) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "the role of a token is reader, writer or duty-desk");
        }
        return role;
    }

    private Scope scope(Wish wish) {
        Scope everybodys = Scope.open(settings.scope().minimumCount());
        EnumSet<Kind> kinds = EnumSet.copyOf(everybodys.kinds());
        if (wish.kinds() == null) {
            kinds.addAll(EnumSet.allOf(Kind.class));
        } else {
            wish.kinds().forEach(kind -> kinds.add(parse(Kind.class, kind)));
        }
        requireCells(wish.cells() == null ? Set.of() : wish.cells());
        return new Scope(
                wish.cells() == null,
                wish.cells() == null ? Set.of() : wish.cells(),
                kinds,
                wish.sensitivity() == null ? Sensitivity.PUBLIC : parse(Sensitivity.class, wish.sensitivity()),
                everybodys.minimumCount());
    }

    private void requireCells(Set<String> codes) {
        for (String code : codes) {
            if (!cells.isCell(code)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'%s' is not a cell".formatted(code));
            }
        }
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "'%s' is not one of %s"
                            .formatted(
                                    name,
                                    Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
        }
    }
}

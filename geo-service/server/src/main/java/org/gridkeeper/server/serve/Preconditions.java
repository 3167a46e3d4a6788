// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.http.HttpHeaders;

/**
 * What a write presumes of the element, by <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110,
 * 13.1</a>.
 *
 * @param isNew that there is none yet ({@code If-None-Match: *})
 * @param any that there is one, whichever ({@code If-Match: *})
 * @param revisions the ones that it may have
 */
record Preconditions(boolean isNew, boolean any, Set<Long> revisions) {

    private static final String ALL = "*";
    private static final String MISSING = "send If-Match with the ETag of the element that you have seen, "
            + "or If-Match: * to write whatever it has become";

    /** @throws NoPreconditionException when the request presumes nothing */
    static Preconditions of(HttpServletRequest request) {
        List<String> matches = values(request, HttpHeaders.IF_MATCH);
        boolean isNew = values(request, HttpHeaders.IF_NONE_MATCH).contains(ALL);
        if (matches.isEmpty() && !isNew) {
            throw new NoPreconditionException(MISSING);
        }
        Set<Long> revisions = matches.stream()
                .map(RevisionTag::parse)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toSet());
        return new Preconditions(isNew, matches.contains(ALL), revisions);
    }

    /** For what there must be already. */
    static Preconditions ofExisting(HttpServletRequest request) {
        if (values(request, HttpHeaders.IF_MATCH).isEmpty()) {
            throw new NoPreconditionException(MISSING);
        }
        Preconditions all = of(request);
        return new Preconditions(false, all.any, all.revisions);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * Refuses what does not hold.
     *
     * @param isThere whether there is an element of this id, seen or not
     * @param seen the element when the viewer may see it
     */
    void check(boolean isThere, Optional<VersionedFeature> seen) {
        if (isNew) {
            if (isThere) {
                throw new StaleException(
                        "If-None-Match: * is for a new element, and this id is taken",
                        seen.map(VersionedFeature::revision));
            }
            return;
        }
        VersionedFeature now = seen.orElseThrow(() -> new NotThereException("there is no such element in your scope"));
        if (!any && !revisions.contains(now.revision())) {
            throw new StaleException(
                    "the element has changed: its revision is %d now; get it again and repeat the change"
                            .formatted(now.revision()),
                    Optional.of(now.revision()));
        }
    }
}

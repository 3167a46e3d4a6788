// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out who makes a request, by {@link Viewers}. A credential that is wrong is refused, except a cookie that has run
 * out, which is ignored.
 */
final class ViewerFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Viewer.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final Viewers viewers;
    private final HandlerExceptionResolver problems;

    ViewerFilter(Viewers viewers, HandlerExceptionResolver problems) {
        this.viewers = viewers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(ATTRIBUTE, viewers.of(request, viewer -> requireOwnPage(request)));
        } catch (NotSignedInException | NotAllowedException | TooManyAttemptsException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A browser sends the cookie by itself: what changes something must come from a page of this server. */
    private static void requireOwnPage(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_PAGES.contains(site)) {
            throw new NotAllowedException("a change made with a session cookie must come from a page of this site");
        }
        if (!isJson(request.getContentType())) {
            throw new NotAllowedException("a change made with a session cookie is sent with Content-Type: "
                    + "application/json, even when it has no body");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && (contentType.startsWith("application/json")
                        || contentType.startsWith("application/geo+json")
                        || contentType.startsWith("application/merge-patch+json"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out who makes a request: a bearer token, a name and password (Basic), a session cookie, or nobody. A credential
 * that is wrong is refused, except a cookie that has run out, which is ignored.
 */
final class ViewerFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Viewer.class.getName();
    static final String COOKIE = "gridkeeper_session";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final SignIn signIn;
    private final HandlerExceptionResolver problems;

    ViewerFilter(SignIn signIn, HandlerExceptionResolver problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(ATTRIBUTE, viewer(request));
        } catch (NotSignedInException | NotAllowedException | TooManyAttemptsException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Viewer viewer(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return byHeader(authorization, request.getRemoteAddr());
        }
        Optional<Viewer> viewer = findSession(request).flatMap(signIn::findSession);
        if (viewer.isPresent()) {
            requireOwnPage(request);
        }
        return viewer.orElseGet(signIn::anonymous);
    }

    private Viewer byHeader(String authorization, String address) {
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? "" : authorization.substring(0, space).toLowerCase(Locale.ROOT);
        String credential = authorization.substring(space + 1).strip();
        if (scheme.equals("bearer")) {
            return signIn.findToken(credential)
                    .orElseThrow(() -> new NotSignedInException("this token is unknown or its time is over"));
        }
        if (scheme.equals("basic")) {
            String pair = decode(credential);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return signIn.byPassword(pair.substring(0, colon), pair.substring(colon + 1), address);
            }
        }
        throw new NotSignedInException("this Authorization header is neither Bearer nor Basic");
    }

    private static String decode(String credential) {
        try {
            return new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
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

    static Optional<String> findSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}

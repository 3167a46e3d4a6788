// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The credential that a request carries, and the viewer it stands for: a bearer token, a name and password (Basic), a
 * session cookie, or nobody. Safe for all threads.
 */
@Component
public class Viewers {

    static final String COOKIE = "gridkeeper_session";

    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    private final SignIn signIn;

    Viewers(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Who is nobody in particular. */
    public Viewer anonymous() {
        return signIn.anonymous();
    }

    /**
     * The viewer of a request as far as that is known without asking the database, for what must be answered at once.
     *
     * @return empty when it must be asked, or the credential is to be refused
     */
    public Optional<Viewer> findKnown(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            String credential = credential(authorization);
            if (isOf(BEARER, authorization)) {
                return signIn.findKnownToken(credential);
            }
            return isOf(BASIC, authorization) ? signIn.findKnownPassword(decode(credential)) : Optional.empty();
        }
        Optional<String> session = findSession(request);
        return session.isPresent() ? signIn.findKnownSession(session.get()) : Optional.of(signIn.anonymous());
    }

    /**
     * The viewer of a request, looked up when it must be.
     *
     * @param bySession told of a viewer who was recognised by a cookie
     * @throws NotSignedInException for a credential that is wrong; a cookie that has run out is ignored
     */
    Viewer of(HttpServletRequest request, Consumer<Viewer> bySession) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return byHeader(authorization, request.getRemoteAddr());
        }
        Optional<Viewer> viewer = findSession(request).flatMap(signIn::findSession);
        viewer.ifPresent(bySession);
        return viewer.orElseGet(signIn::anonymous);
    }

    private Viewer byHeader(String authorization, String address) {
        String credential = credential(authorization);
        if (isOf(BEARER, authorization)) {
            return signIn.findToken(credential)
                    .orElseThrow(() -> new NotSignedInException("this token is unknown or its time is over"));
        }
        if (isOf(BASIC, authorization)) {
            String pair = decode(credential);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return signIn.byPassword(pair.substring(0, colon), pair.substring(colon + 1), address);
            }
        }
        throw new NotSignedInException("this Authorization header is neither Bearer nor Basic");
    }

    private static boolean isOf(String scheme, String authorization) {
        return authorization.length() > scheme.length()
                && authorization.charAt(scheme.length()) == ' '
                && authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String credential(String authorization) {
        return authorization.substring(authorization.indexOf(' ') + 1).strip();
    }

    private static String decode(String credential) {
        try {
            return new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
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

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out on a page, and who one is. */
@RestController
class SessionController {

    record Credentials(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 1000) String password) {}

    record Session(String viewer, String role, boolean signedIn, boolean openAccess, List<String> kinds) {}

    private final SignIn signIn;
    private final ScopeSettings settings;

    SessionController(SignIn signIn, ScopeSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    @GetMapping("/api/session")
    ResponseEntity<Session> get(Viewer viewer) {
        List<String> kinds = viewer.scope().kinds().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        boolean open = settings.access() == ScopeSettings.Access.OPEN;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(
                        viewer.name(),
                        viewer.role().name().toLowerCase(Locale.ROOT),
                        viewer.isSignedIn(),
                        open,
                        kinds));
    }

    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        Viewer viewer = signIn.byPassword(credentials.name(), credentials.password(), request.getRemoteAddr());
        String secret = signIn.open(viewer).secret();
        return answer(cookie(secret, settings.scope().session(), request.isSecure()));
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        Viewers.findSession(request).ifPresent(signIn::close);
        return answer(cookie("", Duration.ZERO, request.isSecure()));
    }

    private static ResponseCookie cookie(String secret, Duration life, boolean secure) {
        return ResponseCookie.from(Viewers.COOKIE, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
    }

    private static ResponseEntity<Void> answer(ResponseCookie cookie) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}

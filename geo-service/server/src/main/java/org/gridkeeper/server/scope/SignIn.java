// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns credentials into viewers, remembering for a moment and counting failures. */
@Component
class SignIn {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";
    private static final String COOKIE = "cookie ";

    private final Accounts accounts;
    private final Tokens tokens;
    private final AttemptLimit limit;
    private final KnownViewers known;
    private final ScopeSettings settings;
    private final Viewer anonymous;

    SignIn(Accounts accounts, Tokens tokens, AttemptLimit limit, KnownViewers known, ScopeSettings settings) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.limit = limit;
        this.known = known;
        this.settings = settings;
        this.anonymous = Viewer.anonymous(settings);
    }

    Viewer anonymous() {
        return anonymous;
    }

    /** @throws NotSignedInException when name and password do not belong together */
    Viewer byPassword(String name, String password, String address) {
        return known.find(BASIC + name + ':' + password, () -> {
                    Optional<Viewer> again = accounts.findAgain(name, password);
                    if (again.isPresent()) {
                        return again;
                    }
                    limit.attempt(name, address);
                    Optional<Viewer> viewer = accounts.find(name, password);
                    viewer.ifPresent(v -> limit.succeeded(name, address));
                    return viewer;
                })
                .orElseThrow(() -> new NotSignedInException("name and password do not belong together"));
    }

    Optional<Viewer> findToken(String secret) {
        return known.find(BEARER + secret, () -> tokens.find(Tokens.Purpose.API, secret));
    }

    Optional<Viewer> findSession(String secret) {
        return known.find(COOKIE + secret, () -> tokens.find(Tokens.Purpose.SESSION, secret));
    }

    /** @param pair name, colon, password */
    Optional<Viewer> findKnownPassword(String pair) {
        return known.findKnown(BASIC + pair);
    }

    Optional<Viewer> findKnownToken(String secret) {
        return known.findKnown(BEARER + secret);
    }

    Optional<Viewer> findKnownSession(String secret) {
        return known.findKnown(COOKIE + secret);
    }

    Tokens.Issued open(Viewer viewer) {
        return tokens.issue(Tokens.Purpose.SESSION, viewer, settings.scope().session());
    }

    void close(String secret) {
        tokens.deleteSession(secret);
        known.forgetAll();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns credentials into viewers, remembering for seconds and counting failures. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Tokens tokens;
    private final AttemptLimit limit;
    private final KnownViewers known;
    private final ScopeSettings settings;

    SignIn(Accounts accounts, Tokens tokens, AttemptLimit limit, KnownViewers known, ScopeSettings settings) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.limit = limit;
        this.known = known;
        this.settings = settings;
    }

    Viewer anonymous() {
        return Viewer.anonymous(settings);
    }

    /** @throws NotSignedInException when name and password do not belong together */
    Viewer byPassword(String name, String password, String address) {
        return known.find("basic " + name + ':' + password, () -> {
                    limit.attempt(name, address);
                    Optional<Viewer> viewer = accounts.find(name, password);
                    viewer.ifPresent(v -> limit.succeeded(name, address));
                    return viewer;
                })
                .orElseThrow(() -> new NotSignedInException("name and password do not belong together"));
    }

    Optional<Viewer> findToken(String secret) {
        return known.find("bearer " + secret, () -> tokens.find(Tokens.Purpose.API, secret));
    }

    Optional<Viewer> findSession(String secret) {
        return known.find("cookie " + secret, () -> tokens.find(Tokens.Purpose.SESSION, secret));
    }

    Tokens.Issued open(Viewer viewer) {
        return tokens.issue(Tokens.Purpose.SESSION, viewer, settings.scope().session());
    }

    void close(String secret) {
        tokens.deleteSession(secret);
        known.forgetAll();
    }
}

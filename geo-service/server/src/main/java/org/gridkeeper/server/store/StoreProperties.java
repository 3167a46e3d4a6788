// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database keeps the features.
 *
 * @param home folder of the embedded database, and of the keys and checkpoints of either
 * @param url JDBC URL of a PostGIS database; empty for the embedded one
 * @param patience how long a writer waits for another one
 * @param connections most connections held at a time
 */
@ConfigurationProperties("gridkeeper.store")
public record StoreProperties(
        @DefaultValue("var") Path home,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("8") int connections) {

    static final String FILE = "gridkeeper.gpkg";

    public StoreProperties {
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "gridkeeper.store.url (GRIDKEEPER_DB_URL) must look like jdbc:postgresql://host/database, not '%s'"
                            .formatted(url));
        }
        if (connections < 2) {
            throw new IllegalArgumentException("gridkeeper.store.connections must be 2 or more, not " + connections);
        }
    }

    /** The embedded database in a folder, all else at its default. */
    public static StoreProperties embedded(Path home) {
        return new StoreProperties(home, "", "", "", Duration.ofSeconds(60), 8);
    }

    /** A PostGIS database, all else at its default. */
    public static StoreProperties postgis(String url, String user, String password) {
        return new StoreProperties(Path.of("var"), url, user, password, Duration.ofSeconds(60), 8);
    }

    /** The same with another patience. */
    public StoreProperties withPatience(Duration longest) {
        return new StoreProperties(home, url, user, password, longest, connections);
    }

    /** The same with another home. */
    public StoreProperties withHome(Path folder) {
        return new StoreProperties(folder, url, user, password, patience, connections);
    }

    public SqlDialect dialect() {
        return url.isEmpty() ? SqlDialect.GEOPACKAGE : SqlDialect.POSTGIS;
    }

    /** The embedded database's file. */
    public Path geoPackage() {
        return home.resolve(FILE);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.isEmpty() ? geoPackage().toString() : url;
    }
}

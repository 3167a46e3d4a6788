// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A database that holds nothing yet, for a test on {@link OnGeoPackage} or {@link OnPostgis} to take as a parameter. What
 * a {@code @BeforeEach} method or a test takes is gone after the test, what a {@code @BeforeAll} method takes after the
 * class.
 */
@FunctionalInterface
public interface TestDatabase {

    /** With its keys and checkpoints in a folder, and the embedded database itself there too. */
    StoreProperties at(Path home);

    /** What an application is started with to run on a database, after other settings. */
    static String[] settings(StoreProperties properties, String... others) {
        return Stream.concat(
                        Stream.of(others),
                        Stream.of(
                                "--gridkeeper.store.home=" + properties.home(),
                                "--gridkeeper.store.url=" + properties.url(),
                                "--gridkeeper.store.user=" + properties.user(),
                                "--gridkeeper.store.password=" + properties.password()))
                .toArray(String[]::new);
    }
}

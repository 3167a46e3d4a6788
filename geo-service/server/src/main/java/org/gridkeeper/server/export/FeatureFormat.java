// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.nio.file.Path;

/** A file format; every Spring bean of this type is one that can be exported. */
interface FeatureFormat {

    /** As {@code --format} names it; also the extension of its files. */
    String name();

    /**
     * Refuses what the format cannot hold.
     *
     * @throws ExportArgumentException when it cannot
     */
    void check(ExportPlan plan);

    /** Begins a new file. */
    FeatureWriter open(ExportPlan plan, Path file) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import java.util.function.Supplier;
import org.gridkeeper.engine.geo.Crs;

/** Takes what a {@link FeatureReader} finds in a file. */
interface RowSink {

    /**
     * Names of columns that the rows to come may have.
     *
     * @param all that there will be no others
     */
    void columns(List<String> names, boolean all);

    /** The coordinate system that the file says it is in, which a person has to confirm. */
    void crs(String name);

    /** The coordinate system that the file is in; not asked for when a person says another. Comes before the rows. */
    default void placed(Supplier<Crs> crs) {}

    /** What a person should know of how the file was read. */
    default void note(String note) {}

    void row(SourceRow row);

    /** A row that the format's own rules make unreadable. */
    void broken(Rejected rejected);
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;

/** Takes what a {@link FeatureReader} finds in a file. */
interface RowSink {

    /**
     * Names of columns that the rows to come may have.
     *
     * @param all that there will be no others
     */
    void columns(List<String> names, boolean all);

    /** The coordinate system that the file says it is in. */
    void crs(String name);

    void row(SourceRow row);

    /** A row that the format's own rules make unreadable. */
    void broken(Rejected rejected);
}

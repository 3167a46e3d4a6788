// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the files are that a style names: the folder it lies in, and no other. */
@FunctionalInterface
public interface GraphicFiles {

    /** No folder: every style that names a file is refused. */
    GraphicFiles NONE = name -> Optional.empty();

    /**
     * Opens a file of the folder.
     *
     * @param name letters, digits, {@code - _} and one dot before {@code png}: it leads nowhere else
     */
    Optional<InputStream> find(String name) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.engine.area.Level;
import org.jspecify.annotations.Nullable;

/**
 * How imported areas get their codes.
 *
 * @param level of every area in the file; null when the file's {@code level} or {@code code} column says it
 * @param parent code of the area that they all lie in; empty when their codes say it
 */
public record AreaCoding(@Nullable Level level, String parent) {

    public static final AreaCoding BY_COLUMNS = new AreaCoding(null, "");
}

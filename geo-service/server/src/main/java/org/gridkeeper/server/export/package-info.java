// SPDX-License-Identifier: Apache-2.0
/**
 * Writes layers into files, the other way of an import: formats, what of the layer is chosen, and the check that no
 * personal data leaves unseen. It answers nothing over HTTP, and gives {@link org.gridkeeper.server.export.CsvRows} to
 * what does. Start at {@link org.gridkeeper.server.export.Exporter}.
 */
@ApplicationModule(allowedDependencies = {"store", "catalogue", "live", "register", "progress"})
@NullMarked
package org.gridkeeper.server.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import org.gridkeeper.server.store.OnPostgis;

@OnPostgis
class PostgisExporterTest extends ExporterContract {}

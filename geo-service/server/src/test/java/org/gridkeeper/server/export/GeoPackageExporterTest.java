// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import org.gridkeeper.server.store.OnGeoPackage;

@OnGeoPackage
class GeoPackageExporterTest extends ExporterContract {}

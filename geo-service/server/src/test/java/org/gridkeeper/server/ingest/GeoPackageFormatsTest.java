// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.server.store.OnGeoPackage;

@OnGeoPackage
class GeoPackageFormatsTest extends FormatsContract {}

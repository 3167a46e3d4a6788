// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.gridkeeper.server.store.OnGeoPackage;

@OnGeoPackage
class GeoPackageLiveMapTest extends LiveMapContract {}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import org.gridkeeper.server.store.OnGeoPackage;

@OnGeoPackage
class GeoPackageDutyTimeTest extends DutyTimeContract {}

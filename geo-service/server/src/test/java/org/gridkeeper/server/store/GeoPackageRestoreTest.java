// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

@OnGeoPackage
class GeoPackageRestoreTest extends RestoreContract {}

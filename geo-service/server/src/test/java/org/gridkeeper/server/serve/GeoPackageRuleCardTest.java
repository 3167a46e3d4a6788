// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.store.OnGeoPackage;

@OnGeoPackage
class GeoPackageRuleCardTest extends RuleCardContract {}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.store.OnPostgis;

@OnPostgis
class PostgisRuleCardTest extends RuleCardContract {}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.gridkeeper.server.store.OnPostgis;

@OnPostgis
class PostgisLiveMapTest extends LiveMapContract {}

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

@OnPostgis
class PostgisTransactionTest extends StoreTransactionContract {}

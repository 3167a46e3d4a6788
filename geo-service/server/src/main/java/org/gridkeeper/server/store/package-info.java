// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps features, their links and the change log, in PostGIS or in an embedded GeoPackage, behind one contract. It does
 * no spatial work. Start at {@link org.gridkeeper.server.store.FeatureStore}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gridkeeper.server.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

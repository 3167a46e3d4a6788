// SPDX-License-Identifier: Apache-2.0
/**
 * Places as numbers: bounds, tiles, the Web Mercator plane and the coordinate systems that files arrive in. It draws
 * nothing and stores nothing. It is the only package that knows GeoTools. Start at {@link
 * org.gridkeeper.engine.geo.WebMercator}.
 */
@NullMarked
package org.gridkeeper.engine.geo;

import org.jspecify.annotations.NullMarked;

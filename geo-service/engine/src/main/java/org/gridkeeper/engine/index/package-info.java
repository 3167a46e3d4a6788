// SPDX-License-Identifier: Apache-2.0
/**
 * What memory serves: each layer as an immutable snapshot of primitive columns and packed geometries under a packed
 * tree, and the {@link org.gridkeeper.engine.index.Scope} that every query takes. It keeps nothing on disk and decides
 * no links. Start at {@link org.gridkeeper.engine.index.LayerSnapshot}.
 */
@NullMarked
package org.gridkeeper.engine.index;

import org.jspecify.annotations.NullMarked;

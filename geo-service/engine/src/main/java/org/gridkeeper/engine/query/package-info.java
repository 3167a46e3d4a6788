// SPDX-License-Identifier: Apache-2.0
/**
 * What of a layer is asked for, in the words of OGC's query language: parsed, checked against the layer's fields, and
 * then tried on features one by one. It searches nothing itself. Start at {@link org.gridkeeper.engine.query.Cql2}.
 */
@NullMarked
package org.gridkeeper.engine.query;

import org.jspecify.annotations.NullMarked;

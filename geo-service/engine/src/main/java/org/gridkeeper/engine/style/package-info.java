// SPDX-License-Identifier: Apache-2.0
/**
 * How a layer looks: styles read from SLD 1.0 files, their rules, symbolizers and filters. It draws nothing and knows no
 * pixels; what it does not support it refuses by name. Start at {@link org.gridkeeper.engine.style.SldReader}.
 */
@NullMarked
package org.gridkeeper.engine.style;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** JMH benchmarks of the engine on the seeded {@link org.gridkeeper.bench.BenchCity}. Never run as tests. */
@NullMarked
package org.gridkeeper.bench;

import org.jspecify.annotations.NullMarked;

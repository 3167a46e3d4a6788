// SPDX-License-Identifier: Apache-2.0
/**
 * The generated sample city: a fictional district, drawn with a fixed seed, that the demonstration and the tests load.
 * Nothing in it is real. It writes plain files and knows nothing of the server. Start at
 * {@link org.gridkeeper.sample.SampleCity}.
 */
@NullMarked
package org.gridkeeper.sample;

import org.jspecify.annotations.NullMarked;

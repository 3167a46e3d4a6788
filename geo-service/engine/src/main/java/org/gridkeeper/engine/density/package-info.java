// SPDX-License-Identifier: Apache-2.0
/**
 * How many incidents there are around a place: kernel density in incidents/km² as a value, as pictures that fit
 * together whatever they were cut into, and as the scale and legend that explain them. It does not decide which cells
 * matter (that is {@code zone}) and keeps no state beyond one layer snapshot. Start at {@link
 * org.gridkeeper.engine.density.DensityField}.
 */
@NullMarked
package org.gridkeeper.engine.density;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

/**
 * The colour of an area.
 *
 * @param argb straight (not premultiplied) alpha, red, green, blue
 */
public record Fill(int argb) {}

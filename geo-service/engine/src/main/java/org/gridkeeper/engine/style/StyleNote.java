// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

/**
 * Something that is not wrong in a style but that GeoServer draws otherwise.
 *
 * @param line counted from 1
 * @param element local name
 */
public record StyleNote(int line, String element, String text) {}

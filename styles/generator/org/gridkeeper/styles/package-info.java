// SPDX-License-Identifier: Apache-2.0
/**
 * Writes the house styles: from each {@code styles/<layer>/house.xml} and the palette one SLD 1.0 file for each theme. Not a part of
 * the server, which reads the files. Start at {@code HouseStyle}; the form of house.xml is told in styles/README.md.
 */
@org.jspecify.annotations.NullMarked
package org.gridkeeper.styles;

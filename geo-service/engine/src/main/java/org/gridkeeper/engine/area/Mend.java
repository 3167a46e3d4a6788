// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

/**
 * What a repair did to one area.
 *
 * @param changedSquareMetres ground that it won plus ground that it lost; 0 when only a crossing ring was put right
 */
public record Mend(String code, String name, double changedSquareMetres) {}

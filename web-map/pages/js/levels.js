// SPDX-License-Identifier: Apache-2.0
/** @import {LevelName} from '../../types.js' */

/**
 * The four priority levels, highest first: never told by colour alone, always also by numeral, shape and word.
 *
 * @typedef {object} Level
 * @property {LevelName} name
 * @property {string} numeral
 * @property {'triangle' | 'diamond' | 'circle' | 'square'} shape
 */

/** @type {readonly Level[]} */
export const LEVELS = Object.freeze([
  { name: 'red', numeral: 'Ⅰ', shape: 'triangle' },
  { name: 'orange', numeral: 'Ⅱ', shape: 'diamond' },
  { name: 'yellow', numeral: 'Ⅲ', shape: 'circle' },
  { name: 'blue', numeral: 'Ⅳ', shape: 'square' },
]);

/**
 * @param {string} name
 * @returns {Level} the lowest level for a name that is not known
 */
export function levelNamed(name) {
  return LEVELS.find((level) => level.name === name) ?? LEVELS[3];
}

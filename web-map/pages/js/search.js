// SPDX-License-Identifier: Apache-2.0
/** @import {AreaRow} from '../../types.js' */

/**
 * The areas that a typed text may mean, best first: the whole code or name, then its beginning, then a part; larger areas first
 * among equals.
 *
 * @param {AreaRow[]} areas
 * @param {string} typed
 * @param {number} limit
 * @returns {AreaRow[]}
 */
export function findAreas(areas, typed, limit) {
  const wanted = fold(typed);
  if (wanted === '') {
    return [];
  }
  const found = [];
  for (const area of areas) {
    const rank = Math.min(rankOf(fold(area.code), wanted), rankOf(fold(area.name), wanted));
    if (rank < 3) {
      found.push({ area, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.area.code.length - b.area.code.length || (a.area.code < b.area.code ? -1 : 1));
  return found.slice(0, limit).map((hit) => hit.area);
}

/** @param {string} text @param {string} wanted 0 equal, 1 begins, 2 contains, 3 not */
function rankOf(text, wanted) {
  if (text === wanted) {
    return 0;
  }
  const at = text.indexOf(wanted);
  return at === 0 ? 1 : at > 0 ? 2 : 3;
}

/** @param {string} text full-width digits and letters count as their narrow forms; spaces do not count */
function fold(text) {
  return (text ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
}

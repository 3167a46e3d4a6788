// SPDX-License-Identifier: Apache-2.0
import { formatChange, formatNumber } from './format.js';
/** @import {HeatValue, Words} from '../../types.js' */

/**
 * The density at a place in words, and how it compares with that of another period when one is asked for too.
 *
 * @param {Words} words
 * @param {HeatValue | null} answer
 * @returns {string[]} nothing when the viewer is not told
 */
export function densityWords({ t, lang }, answer) {
  if (!answer || answer.value === null) {
    return [];
  }
  const said = [t('place.density', { value: formatNumber(answer.value, lang) }), t('place.densityHelp')];
  if (!answer.than) {
    return said;
  }
  if (answer.difference === null || answer.difference === undefined) {
    return [...said, t('place.thanWithheld')];
  }
  const rates = { rate: formatNumber(answer.rate, lang), than: formatNumber(answer.than.rate, lang) };
  return [...said, t('place.than', { ...rates, change: formatChange(answer.difference, lang), times: formatNumber(answer.ratio, lang) })];
}

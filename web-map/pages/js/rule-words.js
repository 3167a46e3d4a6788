// SPDX-License-Identifier: Apache-2.0
import { formatTime } from './format.js';
/** @import {CauseElement, RuleCause, Words} from '../../types.js' */

/**
 * The hard rule that makes a cell red; empty for none.
 *
 * @param {Words} words
 * @param {string | null} rule
 */
export function ruleWords({ t, has }, rule) {
  return rule ? t(has(`override.${rule}`) ? `override.${rule}` : 'override.other') : '';
}

/**
 * What a rule needs, as a heading over its elements.
 *
 * @param {Words} words
 * @param {RuleCause} cause
 */
export function causeTitle({ t, has }, { cause, kind }) {
  const known = [`rule.cause.${cause}`, `kind.${kind}`].find(has);
  return known ? t(known) : cause;
}

/**
 * Why no element is named: it may not be seen, or is gone since the rule was looked at; empty where some are.
 *
 * @param {Words} words
 * @param {RuleCause} cause
 */
export function unnamedWords({ t, has }, { cause, elements }) {
  if (elements === null) {
    const key = `rule.hidden.${cause}`;
    return t(has(key) ? key : 'problem.forbidden');
  }
  return elements.length === 0 ? t('rule.gone') : '';
}

/**
 * An element: its name, else its address, else what it is.
 *
 * @param {Words} words
 * @param {CauseElement} one
 */
export function causeName({ t, has, pick }, { name, address, kind, id, class: title }) {
  const key = `kind.${kind}`;
  return name || address || `${pick(title ?? undefined, has(key) ? t(key) : kind)} ${id}`;
}

/**
 * What it is, where, and since when, as far as it may be told.
 *
 * @param {Words} words
 * @param {CauseElement} one
 * @param {string} timeZone
 */
export function causeFacts({ t, lang, pick }, { name, address, kind, class: title, since }, timeZone) {
  const when = since ? t(kind === 'incident' ? 'rule.reported' : 'rule.since', { time: formatTime(since, lang, timeZone) }) : '';
  return [name || address ? pick(title ?? undefined) : '', name ? address : '', when].filter(Boolean).join(' · ');
}

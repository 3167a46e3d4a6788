// SPDX-License-Identifier: Apache-2.0
import { formatCount, formatDay, formatSpan } from './format.js';
/** @import {SuggestedVisit, VisitReason, Words} from '../../types.js' */

const DAY = 86_400_000;

/**
 * What is to be visited: its name, else its address, else what it is.
 *
 * @param {Words} words
 * @param {SuggestedVisit} visit
 */
export function visitName({ t, has }, { name, address, kind, id }) {
  const key = `kind.${kind}`;
  return name || address || (kind === 'incident' ? t('visits.place') : `${has(key) ? t(key) : kind} ${id}`);
}

/**
 * Why it is to be visited, and since when or until when.
 *
 * @param {Words} words
 * @param {VisitReason} reason
 * @param {string} timeZone
 * @param {number} now epoch milliseconds
 */
export function visitReason(words, reason, timeZone, now) {
  const { t, lang } = words;
  if (reason.reason === 'repeated-incidents') {
    return t('visits.repeated', { n: formatCount(reason.count ?? 0, lang), days: formatSpan(reason.days ?? 0, 'day', lang) });
  }
  const why = whyWords(words, reason);
  if (!reason.last && reason.overdue) {
    // How long is counted from the day the plan began, which tells nothing.
    return t('visits.first', { why });
  }
  const last = reason.last ? t('visits.last', { day: formatDay(reason.last, lang, timeZone) }) : t('visits.never');
  return t('visits.reason', { why, when: whenWords(words, reason, now), last });
}

/** @param {Words} words @param {VisitReason} reason */
function whyWords({ t, has, pick }, { reason, tag, title }) {
  if (reason === 'tag') {
    return t('visits.why.tag', { tag: pick(title ?? undefined, tag ?? '') });
  }
  const key = `visits.why.${reason}`;
  return t(has(key) ? key : 'visits.why.visit-plan');
}

/** @param {Words} words @param {VisitReason} reason @param {number} now */
function whenWords({ t, lang }, { due, overdue }, now) {
  const days = Math.floor(Math.abs(now - Date.parse(due ?? '')) / DAY);
  const when = overdue ? 'visits.overdue' : 'visits.due';
  return days >= 1 ? t(when, { days: formatSpan(days, 'day', lang) }) : t('visits.today');
}

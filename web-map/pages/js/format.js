// SPDX-License-Identifier: Apache-2.0

/** @param {string} lang */
function locale(lang) {
  return lang === 'zh' ? 'zh-CN' : 'en-GB';
}

/**
 * A count with thousands marks, or an en dash when it is withheld.
 *
 * @param {number | null | undefined} value
 * @param {string} lang
 */
export function formatCount(value, lang) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(locale(lang)).format(value);
}

/**
 * A measured number with three significant digits, so that 1234.5 and 0.01234 both stay readable.
 *
 * @param {number | null | undefined} value
 * @param {string} lang
 */
export function formatNumber(value, lang) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  const options = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(locale(lang), options).format(value);
}

/**
 * A score or its points: always one digit after the point, so that columns line up.
 *
 * @param {number} value
 * @param {string} lang
 */
export function formatScore(value, lang) {
  return new Intl.NumberFormat(locale(lang), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/**
 * Two scores, the second of them lower, with as many digits as it takes to tell them apart.
 *
 * @param {number} score
 * @param {number} below
 * @param {string} lang
 * @returns {[string, string]}
 */
export function formatApart(score, below, lang) {
  for (let digits = 1; ; digits++) {
    const format = new Intl.NumberFormat(locale(lang), { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const both = /** @type {[string, string]} */ ([format.format(score), format.format(below)]);
    if (both[0] !== both[1] || digits === 3) {
      return both;
    }
  }
}

/**
 * Points gained or lost, with their sign.
 *
 * @param {number} points
 * @param {string} lang
 */
export function formatSigned(points, lang) {
  return `${points < 0 ? '−' : '+'}${formatScore(Math.abs(points), lang)}`;
}

/**
 * A measured number that is more or less than another, with its sign.
 *
 * @param {number} value
 * @param {string} lang
 */
export function formatChange(value, lang) {
  const sign = value < 0 ? '−' : '+';
  return value === 0 ? '0' : `${sign}${formatNumber(Math.abs(value), lang)}`;
}

/**
 * How many times as much: what is less as the part that it is, 1/4.
 *
 * @param {number} times a power of two
 */
export function formatTimes(times) {
  return times < 1 ? `1/${Math.round(1 / times)}` : String(times);
}

/**
 * So many hours or days, in words.
 *
 * @param {number} value
 * @param {'hour' | 'day'} unit
 * @param {string} lang
 */
export function formatSpan(value, unit, lang) {
  const words = new Intl.NumberFormat(locale(lang), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value);
  return words.replace(/(\d)(\p{Script=Han})/u, '$1 $2');
}

/**
 * Things one after the other, as a sentence names them.
 *
 * @param {string[]} names
 * @param {string} lang
 */
export function formatList(names, lang) {
  return new Intl.ListFormat(locale(lang), { type: 'conjunction' }).format(names);
}

/**
 * @param {number | null | undefined} share 0..1
 * @param {string} lang
 */
export function formatPercent(share, lang) {
  if (share === null || share === undefined) {
    return '–';
  }
  return new Intl.NumberFormat(locale(lang), { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
}

/**
 * @param {string | number | null | undefined} instant ISO or epoch milliseconds
 * @param {string} lang
 * @param {string} timeZone
 */
export function formatTime(instant, lang, timeZone) {
  const date = instant === null || instant === undefined || instant === '' ? null : new Date(instant);
  if (!date || Number.isNaN(date.getTime())) {
    return '–';
  }
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone,
    year: 'numeric',
    month: lang === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/**
 * Days from one to another, both included, as short as the language says it.
 *
 * @param {string} from yyyy-mm-dd
 * @param {string} to yyyy-mm-dd
 * @param {string} lang
 */
export function formatDays(from, to, lang) {
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(`${to}T00:00:00Z`);
  if (lang !== 'zh') {
    const day = new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
    return day.formatRange(first, last);
  }
  // The library's own range of days is one of figures with strokes.
  const day = new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  const inYear = new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', month: 'long', day: 'numeric' });
  const end = from.slice(0, 4) === to.slice(0, 4) ? inYear : day;
  return from === to ? day.format(first) : `${day.format(first)}至${end.format(last)}`;
}

/**
 * A day of this year or the last, as short as it can be said.
 *
 * @param {string} instant ISO
 * @param {string} lang
 * @param {string} timeZone
 */
export function formatDay(instant, lang, timeZone) {
  const date = new Date(instant);
  const options = /** @type {const} */ ({ timeZone, month: lang === 'zh' ? 'numeric' : 'short', day: 'numeric' });
  return Number.isNaN(date.getTime()) ? '–' : new Intl.DateTimeFormat(locale(lang), options).format(date);
}

/**
 * A code in groups, as people read it out: division 6, street 3, community 3, cell 3.
 *
 * @param {string} code
 */
export function formatCode(code) {
  return /^\d{9,15}$/.test(code)
    ? [code.slice(0, 6), code.slice(6, 9), code.slice(9, 12), code.slice(12)].filter((part) => part !== '').join('\u2009')
    : code;
}

/**
 * The part of a title "中文 / English" that is in one language; a title in one language alone is itself.
 *
 * @param {string} title
 * @param {string} lang
 */
export function oneLanguage(title, lang) {
  const [zh, ...en] = title.split(' / ');
  return lang === 'zh' || en.length === 0 ? zh : en.join(' / ');
}

// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
/** @import {Words, ZoneCard, ZonePart} from '../types.js' */

/** @param {'zh' | 'en'} lang @returns {Words} the page's words without a page */
export function wordsIn(lang) {
  /** @type {Record<string, string>} */
  const dictionary = JSON.parse(readFileSync(new URL(`../pages/i18n/${lang}.json`, import.meta.url), 'utf8'));
  return {
    lang,
    t(key, values = {}) {
      if (!(key in dictionary)) {
        throw new Error(`no words for ${key}`);
      }
      return dictionary[key].replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
    },
    has: (key) => key in dictionary,
    pick: (text, otherwise = '') => text?.[lang] || otherwise,
  };
}

/** @param {string} indicator @param {Partial<ZonePart>} [rest] @returns {ZonePart} */
export function part(indicator, rest = {}) {
  return { indicator, theme: 'event-pressure', unit: '1/km2', value: 12.34, count: null, rank: 0.9, contribution: 10, ...rest };
}

/** @param {Partial<ZoneCard>} [rest] @returns {ZoneCard} a red cell */
export function card(rest = {}) {
  return {
    code: 'K1',
    name: '',
    level: 'red',
    score: 83.1,
    rank: 1,
    of: 40,
    since: '2026-11-20T06:30:00Z',
    computedAt: '2026-11-23T07:00:00Z',
    trend: null,
    override: null,
    parts: [
      part('open-incidents'),
      part('patrol-gap', { theme: 'response-gap', unit: 'days', value: 60, contribution: 20 }),
      part('tagged-buildings', { theme: 'vulnerability', unit: 'share', value: 0.45, contribution: 4 }),
    ],
    rule: null,
    hotSpot: null,
    confidence: 'high',
    events: 34,
    held: null,
    changed: null,
    wayDown: null,
    suggestedVisits: null,
    ...rest,
  };
}

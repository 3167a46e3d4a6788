// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { heldWords, longWords, sinceWords } from '../pages/js/since.js';
import { card, wordsIn } from './telling.js';

const timeZone = 'Asia/Shanghai';
const [zh, en] = [wordsIn('zh'), wordsIn('en')];

test('a card says since when, in the time of the site, and how long that is', () => {
  const now = Date.parse('2026-11-23T08:00:00Z');
  const changed = { since: '2026-11-22T06:00:00Z', version: 0, score: 0, level: null, parts: [] };
  assert.equal(sinceWords(en, card({ changed }), timeZone), 'It has been red since 20 Nov 2026, 14:30');
  assert.equal(sinceWords(zh, card({ changed }), timeZone), '自 2026/11/20 14:30 起为红色');
  assert.equal(longWords(en, card(), now), '(3 days)');
  assert.equal(longWords(en, card({ since: '2026-11-23T06:30:00Z' }), now), '(1 hour)');
  assert.equal(longWords(zh, card({ since: '2026-11-23T07:30:00Z' }), now), '（不到 1 小时）');
});

test('what has never been scored before is not said to have become red', () => {
  assert.equal(sinceWords(en, card(), timeZone), 'It has been red since it was first scored, 20 Nov 2026, 14:30');
  assert.equal(sinceWords(zh, card(), timeZone), '自首次评分（2026/11/20 14:30）起为红色');
});

test('a clock that is behind the server does not make a time of less than nothing', () => {
  assert.equal(longWords(en, card({ since: '2026-11-23T07:00:00Z' }), 0), '(less than an hour)');
  assert.equal(longWords(en, card(), 0), '(3 days)');
});

test('a level that is only held says until when', () => {
  const held = card({ held: { level: 'red', belowSince: '2026-11-22T06:00:00Z', until: '2026-11-24T06:00:00Z' } });
  assert.match(heldWords(en, held, timeZone), /below red since 22 Nov 2026, 14:00.*stays red until 24 Nov 2026, 14:00/);
  assert.match(heldWords(zh, held, timeZone), /红色界线.*保留到 2026\/11\/24 14:00/);
  assert.equal(heldWords(en, card(), timeZone), '');
  assert.equal(heldWords(en, { ...held, override: 'red-hazard' }, timeZone), '');
});

// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { formatChange, formatCode, formatCount, formatDays, formatNumber, formatPercent, formatScore, formatTime, formatTimes, oneLanguage } from '../pages/js/format.js';
import { LEVELS, levelNamed } from '../pages/js/levels.js';

test('withheld is not nought', () => {
  assert.equal(formatCount(null, 'zh'), '–');
  assert.equal(formatCount(0, 'zh'), '0');
  assert.equal(formatCount(20000, 'en'), '20,000');
});

test('days from one to another are said as short as the language allows', () => {
  const plain = (/** @type {string} */ text) => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
  assert.equal(plain(formatDays('2025-10-25', '2025-11-23', 'en')), '25 Oct – 23 Nov 2025');
  assert.equal(plain(formatDays('2025-12-05', '2026-01-03', 'en')), '5 Dec 2025 – 3 Jan 2026');
  assert.equal(formatDays('2025-10-25', '2025-11-23', 'zh'), '2025年10月25日至11月23日');
  assert.equal(formatDays('2025-12-05', '2026-01-03', 'zh'), '2025年12月5日至2026年1月3日');
  assert.equal(formatDays('2025-11-07', '2025-11-07', 'zh'), '2025年11月7日');
});

test('numbers keep three digits that matter', () => {
  assert.equal(formatNumber(0.012345, 'en'), '0.0123');
  assert.equal(formatNumber(83.424, 'en'), '83.4');
  assert.equal(formatNumber(1234.5, 'en'), '1,235');
  assert.equal(formatNumber(NaN, 'en'), '–');
  assert.equal(formatScore(90, 'en'), '90.0');
  assert.equal(formatPercent(0.083, 'en'), '8.3%');
  assert.equal(formatPercent(0.62, 'zh'), '62%');
});

test('what is more or less has a sign, and what is as it was has none', () => {
  assert.equal(formatChange(12.345, 'en'), '+12.3');
  assert.equal(formatChange(-1234.5, 'zh'), '−1,235');
  assert.equal(formatChange(0, 'en'), '0');
});

test('how many times as much is a whole number or a part of one', () => {
  assert.deepEqual([1 / 8, 1 / 2, 1, 4].map(formatTimes), ['1/8', '1/2', '1', '4']);
});

test('times are told in the time zone of the site', () => {
  assert.equal(formatTime('2026-11-23T06:30:00Z', 'zh', 'Asia/Shanghai'), '2026/11/23 14:30');
  assert.equal(formatTime(1795415400000, 'en', 'UTC'), '23 Nov 2026, 06:30');
  assert.equal(formatTime(null, 'en', 'UTC'), '–');
  assert.equal(formatTime('soon', 'en', 'UTC'), '–');
});

test('codes are read in groups', () => {
  assert.equal(formatCode('140802001002003'), '140802\u2009001\u2009002\u2009003');
  assert.equal(formatCode('K1'), 'K1');
});

test('each level differs by numeral and by shape, not by colour alone', () => {
  assert.equal(new Set(LEVELS.map((level) => level.shape)).size, 4);
  assert.equal(new Set(LEVELS.map((level) => level.numeral)).size, 4);
  assert.equal(levelNamed('orange').numeral, 'Ⅱ');
});

test('a title in both languages is read in one', () => {
  assert.equal(oneLanguage('住宅 / Housing', 'zh'), '住宅');
  assert.equal(oneLanguage('住宅 / Housing', 'en'), 'Housing');
  assert.equal(oneLanguage('Häuser', 'en'), 'Häuser');
});

// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { byTheme, downWords, largestFirst, partName, standing, themeMeaning, themeName } from '../pages/js/part-words.js';
import { card, part, wordsIn } from './telling.js';

const [zh, en] = [wordsIn('zh'), wordsIn('en')];

/** The ten of Indicator.java. */
const INDICATORS = [
  ...['open-incidents', 'urgent-incidents', 'repeat-places', 'incidents-per-people', 'risk-points', 'major-places'],
  ...['service-needs', 'tagged-buildings', 'lasting-incidents', 'patrol-gap'],
];

test('the largest parts come first and noughts last, in themes too', () => {
  const parts = [part('a', { contribution: 0 }), part('b', { theme: 'x', contribution: 3 }), part('c', { contribution: 5 })];
  assert.deepEqual(largestFirst(parts).map((each) => each.indicator), ['c', 'b', 'a']);
  assert.deepEqual(
    byTheme(parts).map(({ theme, points, parts: own }) => [theme, points, own.map((each) => each.indicator)]),
    [['event-pressure', 5, ['c', 'a']], ['x', 3, ['b']]],
  );
});

test('every theme has a name and says in a sentence or two what it tells', () => {
  for (const words of [zh, en]) {
    for (const theme of ['event-pressure', 'exposure', 'vulnerability', 'response-gap']) {
      assert.ok(themeName(words, theme) && themeMeaning(words, theme).length > 20, theme);
    }
    assert.equal(themeMeaning(words, 'of-old'), '');
  }
});

test('every indicator has a name and a unit in words', () => {
  for (const indicator of INDICATORS) {
    for (const words of [zh, en]) {
      assert.ok(words.has(`part.${indicator}`) && words.has(`value.${indicator}`), indicator);
    }
  }
  assert.equal(partName(en, { indicator: 'of-old', title: { en: 'Old' } }), 'Old');
  assert.equal(partName(en, { indicator: 'of-old' }), 'of-old');
});

test('a value is told with its unit and against the other cells', () => {
  const [open, gap, tagged] = card().parts;
  assert.equal(standing(en, open), '12.3 per km², each halved for every 30 days since: higher than in 90% of the cells');
  assert.equal(standing(zh, open), '每平方公里 12.3 件（每过 30 天减半计），高于 90% 的网格');
  assert.equal(standing(en, gap), '60 days, by the log of visits and the dates of inspections: higher than in 90% of the cells');
  assert.equal(standing(zh, gap), '60 天（按走访记录和检查日期），高于 90% 的网格');
  assert.equal(standing(en, { ...gap, value: 1 }), '1 day, by the log of visits and the dates of inspections: higher than in 90% of the cells');
  assert.match(standing(en, { ...gap, value: 90 }), /^90 days or more, by/);
  assert.equal(standing(en, tagged), '45% of the buildings: higher than in 90% of the cells');
  assert.equal(standing(en, { ...open, value: 0, rank: 0 }), '0 per km²: no cell has less');
  assert.match(standing(en, { ...open, rank: 1 }), /: no cell has more$/);
  assert.match(standing(en, { ...open, rank: 0.997 }), /higher than in 99% of the cells$/);
  assert.equal(standing(zh, { ...open, value: null, rank: 1 }), '没有更高的网格');
  assert.equal(standing(en, { ...open, value: null }), 'Higher than in 90% of the cells');
  assert.equal(standing(en, { ...open, value: null, rank: 0 }), 'No cell has less');
  assert.match(standing(en, { ...open, indicator: 'risk-points', count: 3 }), /^3 here \(12.3 per km²\): higher/);
  assert.match(standing(en, part('of-old', { unit: 'm' })), /^12.3 m:/);
});

test('a value that must fall names both ends, unless they are withheld or look alike', () => {
  const [open, gap, tagged] = card().parts;
  assert.equal(downWords(en, open, 12.34, 8.1), 'from 12.3 to 8.1 per km²');
  assert.equal(downWords(zh, open, 12.34, 8.1), '每平方公里 12.3 降至 8.1 件');
  assert.equal(downWords(en, gap, 60, 22), 'from 60 to 22 days');
  assert.equal(downWords(zh, gap, 60, 22), '60 降至 22 天');
  assert.equal(downWords(en, tagged, 0.45, 0.3), 'from 45% to 30% of the buildings');
  assert.equal(downWords(en, open, null, null), '');
  assert.equal(downWords(en, open, 12.341, 12.339), '');
});

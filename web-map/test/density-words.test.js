// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { densityWords } from '../pages/js/density-words.js';
import { wordsIn } from './telling.js';

const [zh, en] = [wordsIn('zh'), wordsIn('en')];
const compared = { value: 37.04, unit: '1/km2', rate: 12.345, than: { value: 24, rate: 8 }, difference: 4.345, ratio: 1.42 };

test('a density is that of the chosen period, compared or not', () => {
  const alone = densityWords(en, { value: 37.04, unit: '1/km2' });
  assert.deepEqual(alone, ['Density here 37 incidents/km²', 'for the classes, period and bandwidth chosen']);
  assert.deepEqual(densityWords(en, compared).slice(0, 2), alone);
  assert.equal(densityWords(zh, compared)[0], '此处密度 37 件/km²');
});

test('a comparison tells both rates, what is more or less, and how many times', () => {
  assert.equal(densityWords(en, compared)[2], 'Per 30 days 12.3, in the other period 8: +4.35 (1.42 times, three incidents added to both)');
  assert.match(densityWords(zh, { ...compared, rate: 0, difference: -8, ratio: 0.2 })[2], /每 30 天 0，对比时段 8：−8（0\.2 倍/);
});

test('what is withheld is not said, and that something is', () => {
  assert.deepEqual(densityWords(en, null), []);
  assert.deepEqual(densityWords(en, { value: null, unit: '1/km2' }), []);
  const other = { ...compared, than: { value: null, rate: null }, difference: null, ratio: null };
  assert.deepEqual(densityWords(en, other).slice(2), ['In the other period there are too few incidents to be shown.']);
});

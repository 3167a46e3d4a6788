// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { indexWords, patrolBars, workWords } from '../pages/js/workload-words.js';
import { wordsIn } from './telling.js';
/** @import {Workload} from '../types.js' */

const [zh, en] = [wordsIn('zh'), wordsIn('en')];

/** @param {Partial<Workload>} [rest] @returns {Workload} */
const load = (rest = {}) => ({
  counts: { visit: 3, verify: 12, check: 4 },
  neededHours: 6.8333,
  availableHours: 60,
  index: 0.11389,
  band: 'light',
  without: null,
  proposedHours: 20,
  doneHours: 1.5,
  ...rest,
});

test('the index is told with its band in words', () => {
  assert.equal(indexWords(en, load()), 'W = 0.114, light');
  assert.equal(indexWords(zh, load({ index: 1.4, band: 'overloaded' })), 'W = 1.4，超负荷');
  for (const words of [zh, en]) {
    const bands = /** @type {const} */ (['light', 'normal', 'heavy', 'overloaded']);
    assert.equal(new Set(bands.map((band) => indexWords(words, load({ band })))).size, 4);
  }
});

test('without an index it says why, in a sentence of its own for each reason', () => {
  for (const words of [zh, en]) {
    const reasons = ['no-roster', 'short-roster', 'no-shifts', 'no-work-kept'];
    const told = reasons.map((without) => indexWords(words, load({ index: null, band: null, without })));
    assert.equal(new Set(told).size, 4);
  }
  assert.match(indexWords(en, load({ index: null, band: null, without: 'of-later' })), /^No index/);
});

test('what was counted is told by kind, and what nothing is kept of is left out', () => {
  assert.equal(
    workWords(en, load()),
    'Counted (visits: 3, reports to verify: 12 and closed cases to check: 4): 6.83 hours of work for 60 hours on shift.',
  );
  assert.equal(
    workWords(zh, load({ counts: { visit: null, verify: 12, check: null }, availableHours: null })),
    '计入：待核实上报 12 件；共需 6.83 小时。',
  );
  const nothing = load({ counts: { visit: null, verify: null, check: null }, neededHours: null });
  assert.match(workWords(en, nothing), /^No visits, reports or closed cases/);
});

test('the longer of proposed and done fills its bar', () => {
  assert.deepEqual(patrolBars(load()), [{ key: 'proposed', hours: 20, share: 1 }, { key: 'done', hours: 1.5, share: 0.075 }]);
  assert.deepEqual(patrolBars(load({ proposedHours: null })), [{ key: 'done', hours: 1.5, share: 1 }]);
  assert.deepEqual(patrolBars(load({ proposedHours: 0, doneHours: 0 })).map(({ share }) => share), [0, 0]);
  assert.deepEqual(patrolBars(load({ proposedHours: null, doneHours: null })), []);
});

// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { indexMeaning, indexWords, patrolBars, patrolMeaning, patrolReason, workWords } from '../pages/js/workload-words.js';
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
  rates: {
    kinds: [
      { kind: 'visit', title: { zh: '走访', en: 'Visits' }, minutes: 30, kept: true },
      { kind: 'verify', title: { zh: '核实', en: 'Verifying' }, minutes: 20, kept: false },
    ],
    patrolShare: 0.5,
  },
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

test('what the index is, is told with the numbers of the cell and what is left out of it', () => {
  const [set, counted] = indexMeaning(en, load());
  assert.match(set, /here 6\.83 ÷ 60 = 0\.114\./);
  assert.match(counted, /^Counted are visits \(30 min each\)\. .*higher than W\.$/);
  assert.match(indexMeaning(zh, load({ index: null, availableHours: null }))[0], /^W 是每小时在岗时间对应多少小时有记录的工作。/);
});

test('hours beside a light workload are said to be no matter of the index', () => {
  assert.match(patrolReason(en, load()), /not W\. A light workload leaves time for them\.$/);
  assert.match(patrolReason(en, load({ proposedHours: 55 })), /not W\.$/, 'more than there is time for');
  assert.match(patrolReason(zh, load({ band: 'heavy', index: 1.2 })), /与 W 无关。$/);
  assert.equal(patrolReason(en, load({ proposedHours: null })), '');
});

test('how the hours come about is told with the share and the minutes that are set', () => {
  const [split, counted] = patrolMeaning(zh, load());
  assert.match(split, /在岗时间的 50% 留给巡查/);
  assert.match(counted, /走访记录里的 3 次，每次按 30 分钟计/);
  assert.deepEqual(patrolMeaning(en, load({ proposedHours: null, doneHours: null })), []);
});

// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { frameAt, framesOf } from '../pages/js/frames.js';
import { windowOf } from '../pages/js/period.js';
/** @import {HeatChoice} from '../types.js' */

const LAST = '2026-11-25';

/** @param {Partial<HeatChoice>} patch @returns {HeatChoice} */
const choice = (patch) => ({ classes: [], period: '30', from: '', to: '', bandwidth: 300, than: 'none', compare: 'difference', ...patch });
/** @param {string} day */
const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();

test('seven days move by days through the year before the last day', () => {
  const frames = framesOf(choice({ period: '7' }), LAST);
  assert.equal(frames.length, 359);
  assert.deepEqual(frames[0], { from: '2025-11-26', to: '2025-12-02' });
  assert.deepEqual(frames[1], { from: '2025-11-27', to: '2025-12-03' });
  assert.deepEqual(frames[358], { from: '2026-11-19', to: LAST });
});

test('thirty and ninety days move by weeks that end on Sundays, and end with the data', () => {
  for (const [period, first, from] of /** @type {const} */ ([
    ['30', '2025-12-28', '2025-11-29'],
    ['90', '2026-03-01', '2025-12-02'],
  ])) {
    const frames = framesOf(choice({ period }), LAST);
    assert.deepEqual(frames[0], { from, to: first });
    assert.ok(frames.slice(0, -1).every(({ to }) => weekday(to) === 0));
    assert.equal(frames[frames.length - 1].to, LAST);
  }
});

test('the same windows come again on the next day', () => {
  const today = framesOf(choice({}), LAST).slice(1, -1);
  const tomorrow = new Set(framesOf(choice({}), '2026-11-26').map(({ from, to }) => from + to));
  assert.ok(today.every(({ from, to }) => tomorrow.has(from + to)));
});

test('a year and everything are seen month by month', () => {
  assert.deepEqual(framesOf(choice({ period: '365' }), LAST), framesOf(choice({}), LAST));
  assert.deepEqual(framesOf(choice({ period: 'all' }), LAST), framesOf(choice({}), LAST));
});

test('a custom period is run over with a window that fits into it', () => {
  /** @param {string} from @param {string} to */
  const run = (from, to) => framesOf(choice({ period: 'custom', from, to }), LAST);
  assert.deepEqual(run('2026-01-01', '2026-03-31')[0], { from: '2026-01-03', to: '2026-02-01' });
  assert.equal(run('2026-01-01', '2026-03-31').at(-1)?.to, '2026-03-31');
  assert.deepEqual(run('2026-01-01', '2026-01-20')[0], { from: '2026-01-01', to: '2026-01-07' });
  assert.deepEqual(run('2026-01-01', '2026-01-03').map(({ to }) => to), ['2026-01-01', '2026-01-02', '2026-01-03']);
  assert.deepEqual(run('2026-01-01', '2026-01-01'), [{ from: '2026-01-01', to: '2026-01-01' }]);
});

test('a custom period that makes no sense is the last year, and one beyond the data ends with them', () => {
  const year = framesOf(choice({}), LAST);
  assert.deepEqual(framesOf(choice({ period: 'custom', from: '2026-03-01', to: '2026-02-01' }), LAST), year);
  assert.deepEqual(framesOf(choice({ period: 'custom', from: '2027-01-01', to: '2027-02-01' }), LAST), year);
  assert.equal(framesOf(choice({ period: 'custom', from: '2026-06-01', to: '2027-02-01' }), LAST).at(-1)?.to, LAST);
});

test('a window that the address asks for is among them, also when it does not end on a Sunday', () => {
  const frames = framesOf(choice({}), LAST, '2026-06-10');
  const at = frameAt(frames, '2026-06-10');
  assert.deepEqual(frames[at], { from: '2026-05-12', to: '2026-06-10' });
  assert.deepEqual([frames[at - 1].to, frames[at + 1].to], ['2026-06-07', '2026-06-14']);
  assert.equal(frames.length, framesOf(choice({}), LAST).length + 1);
});

test('a day outside the range is the nearest window', () => {
  const frames = framesOf(choice({}), LAST, '2020-01-01');
  assert.equal(frameAt(frames, '2020-01-01'), 0);
  assert.equal(frameAt(frames, '2030-01-01'), frames.length - 1);
  assert.equal(frameAt(frames, '2026-06-10'), frameAt(frames, '2026-06-07'));
});

test('frames are whole days of the site, over a change of clocks too, and the last ends with the data', () => {
  /** @param {{from: string, to: string}} frame */
  const asked = (frame) => windowOf(choice({ period: 'custom', ...frame }), '2026-11-25T10:00:00Z', 'Europe/Zurich');
  const frames = framesOf(choice({}), LAST);
  const spring = frames[frameAt(frames, '2026-04-05')];
  assert.deepEqual(asked(spring), { from: '2026-03-06T23:00:00Z', to: '2026-04-05T22:00:00Z' });
  assert.deepEqual(asked(frames[frames.length - 1]), { from: '2026-10-26T23:00:00Z' });
});

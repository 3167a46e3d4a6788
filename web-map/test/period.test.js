// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { addDays, dayOf, daysIn, lastMonth, periodFlaw, startOfDay, windowOf } from '../pages/js/period.js';
/** @import {HeatChoice} from '../types.js' */

const SHANGHAI = 'Asia/Shanghai';
const REFERENCE = '2026-11-23T06:30:15.250Z';

/** @param {Partial<HeatChoice>} patch @returns {HeatChoice} */
const choice = (patch) => ({ classes: [], period: '30', from: '', to: '', bandwidth: 300, than: 'none', compare: 'difference', ...patch });

test('a day begins at midnight of the site, not of the browser', () => {
  assert.equal(startOfDay('2026-11-23', SHANGHAI).toISOString(), '2026-11-22T16:00:00.000Z');
  assert.equal(dayOf(new Date('2026-11-22T16:00:00Z'), SHANGHAI), '2026-11-23');
  assert.equal(dayOf(new Date('2026-11-22T15:59:59Z'), SHANGHAI), '2026-11-22');
});

test('a day on which clocks change begins at its own midnight', () => {
  assert.equal(startOfDay('2026-03-29', 'Europe/Zurich').toISOString(), '2026-03-28T23:00:00.000Z');
  assert.equal(startOfDay('2026-03-30', 'Europe/Zurich').toISOString(), '2026-03-29T22:00:00.000Z');
  assert.equal(startOfDay('2026-10-26', 'Europe/Zurich').toISOString(), '2026-10-25T23:00:00.000Z');
});

test('a number of days ends at the reference time', () => {
  assert.deepEqual(windowOf(choice({ period: '7' }), REFERENCE, SHANGHAI), { from: '2026-11-16T06:30:15Z' });
  assert.deepEqual(windowOf(choice({ period: 'all' }), REFERENCE, SHANGHAI), {});
});

test('a custom period includes its last day', () => {
  const window = windowOf(choice({ period: 'custom', from: '2026-11-01', to: '2026-11-10' }), REFERENCE, SHANGHAI);
  assert.deepEqual(window, { from: '2026-10-31T16:00:00Z', to: '2026-11-10T16:00:00Z' });
});

test('a custom period up to today ends at the reference time', () => {
  const window = windowOf(choice({ period: 'custom', from: '2026-11-01', to: '2026-11-23' }), REFERENCE, SHANGHAI);
  assert.deepEqual(window, { from: '2026-10-31T16:00:00Z' });
});

test('a custom period must be whole, in order and not in the future', () => {
  assert.equal(periodFlaw(choice({ period: 'custom' }), '2026-11-23'), 'empty');
  assert.equal(periodFlaw(choice({ period: 'custom', from: '2026-11-02', to: '2026-11-01' }), '2026-11-23'), 'order');
  assert.equal(periodFlaw(choice({ period: 'custom', from: '2026-12-01', to: '2026-12-02' }), '2026-11-23'), 'future');
  assert.equal(periodFlaw(choice({ period: 'custom', ...lastMonth('2026-11-23') }), '2026-11-23'), '');
});

test('days are added by the calendar, and a window without an end is as long as the data go', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-03-01', -1), '2028-02-29');
  assert.equal(daysIn({ from: '2026-11-01T00:00:00Z', to: '2026-11-08T00:00:00Z' }, REFERENCE), 7);
  assert.ok(Math.abs(daysIn({ from: '2026-11-20T16:00:00Z' }, REFERENCE) - 2.604) < 0.001);
  assert.equal(daysIn({ from: '2026-11-22T16:00:00Z' }, REFERENCE), 1);
});

test('the first custom period is thirty days', () => {
  assert.deepEqual(lastMonth('2026-11-23'), { from: '2026-10-25', to: '2026-11-23' });
});

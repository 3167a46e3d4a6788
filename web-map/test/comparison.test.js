// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { comparable, daysCompared, windowCompared, yearEarlier } from '../pages/js/comparison.js';
import { windowOf } from '../pages/js/period.js';
/** @import {HeatChoice} from '../types.js' */

const SPAN = { firstTime: '2020-01-01T00:00:00Z', referenceTime: '2026-11-23T06:30:15.250Z', timeZone: 'Asia/Shanghai' };

/** @param {Partial<HeatChoice>} patch @returns {HeatChoice} */
const choice = (patch) => ({ classes: [], period: '30', from: '', to: '', bandwidth: 300, than: 'before', compare: 'difference', ...patch });
/** @param {{from: string, to: string} | null} window */
const seconds = (window) => (Date.parse(window?.to ?? '') - Date.parse(window?.from ?? '')) / 1000;

test('the same day a year earlier is of the calendar', () => {
  assert.equal(yearEarlier('2026-11-23'), '2025-11-23');
  assert.equal(yearEarlier('2028-02-29'), '2027-02-28');
  assert.equal(yearEarlier('2028-02-29T10:00:00Z'), '2027-02-28T10:00:00Z');
  assert.equal(yearEarlier('2028-12-29'), '2027-12-29');
});

test('the period before is as long, and ends where the chosen one begins', () => {
  for (const period of /** @type {const} */ (['7', '30', '90', '365'])) {
    const chosen = windowOf(choice({ period }), SPAN.referenceTime, SPAN.timeZone);
    const than = windowCompared(choice({ period }), SPAN);
    assert.equal(than?.to, chosen.from);
    assert.equal(seconds(than), Number(period) * 86_400);
  }
  assert.deepEqual(windowCompared(choice({}), SPAN), { from: '2026-09-24T06:30:15Z', to: '2026-10-24T06:30:15Z' });
});

test('a year earlier is the same dates', () => {
  assert.deepEqual(windowCompared(choice({ than: 'year' }), SPAN), { from: '2025-10-24T06:30:15Z', to: '2025-11-23T06:30:15Z' });
});

test('in words the two periods have as many days, and no day is in both', () => {
  assert.deepEqual(daysCompared(choice({}), SPAN), {
    chosen: { from: '2026-10-25', to: '2026-11-23' },
    than: { from: '2026-09-25', to: '2026-10-24', data: 'all' },
  });
  assert.deepEqual(daysCompared(choice({ than: 'year' }), SPAN)?.than, { from: '2025-10-25', to: '2025-11-23', data: 'all' });
});

test('a custom period is compared with whole days of the site, over a change of clocks too', () => {
  const march = choice({ period: 'custom', from: '2026-03-25', to: '2026-03-31' });
  const zurich = { ...SPAN, timeZone: 'Europe/Zurich' };
  assert.deepEqual(windowCompared(march, zurich), { from: '2026-03-17T23:00:00Z', to: '2026-03-24T23:00:00Z' });
  assert.deepEqual(windowCompared({ ...march, than: 'year' }, zurich), { from: '2025-03-24T23:00:00Z', to: '2025-03-31T22:00:00Z' });
  assert.deepEqual(windowCompared({ ...march, from: '2028-02-29', to: '2028-02-29', than: 'year' }, { ...zurich, referenceTime: '2028-06-01T00:00:00Z' }), {
    from: '2027-02-27T23:00:00Z',
    to: '2027-02-28T23:00:00Z',
  });
});

test('a custom period beyond the data is as long as they go', () => {
  const days = daysCompared(choice({ period: 'custom', from: '2026-11-21', to: '2026-12-31' }), SPAN);
  assert.deepEqual(days?.chosen, { from: '2026-11-21', to: '2026-11-23' });
  assert.deepEqual(days?.than, { from: '2026-11-18', to: '2026-11-20', data: 'all' });
});

test('all there is, dates that make no period and nothing chosen are not compared', () => {
  for (const patch of /** @type {Partial<HeatChoice>[]} */ ([
    { period: 'all' },
    { period: 'custom', from: '2026-03-01', to: '2026-02-01' },
    { period: 'custom', from: '2026-03-01' },
    { period: 'custom', from: '2027-01-01', to: '2027-02-01' },
  ])) {
    assert.equal(comparable(choice(patch), SPAN), null);
    assert.equal(windowCompared(choice(patch), SPAN), null);
  }
  assert.equal(daysCompared(choice({ than: 'none' }), SPAN), null);
  assert.equal(windowCompared(choice({ than: 'none' }), SPAN), null);
});

test('where there are no data nothing is compared, where there are some it is told', () => {
  const young = { ...SPAN, firstTime: '2026-10-10T00:00:00Z' };
  assert.equal(comparable(choice({}), young)?.others.before.data, 'part');
  assert.equal(comparable(choice({}), young)?.others.year.data, 'none');
  assert.equal(daysCompared(choice({}), young)?.than.data, 'part');
  assert.equal(windowCompared(choice({ than: 'year' }), young), null);
  // 23 September in London is the 24th of the site; the period before begins on the 25th.
  assert.equal(comparable(choice({}), { ...SPAN, firstTime: '2026-09-23T23:00:00Z' })?.others.before.data, 'all');
  assert.equal(comparable(choice({}), { ...SPAN, firstTime: '2026-10-24T15:00:00Z' })?.others.before.data, 'part');
  assert.equal(comparable(choice({}), { ...SPAN, firstTime: '2026-10-24T16:00:00Z' })?.others.before.data, 'none');
  assert.equal(comparable(choice({}), { ...SPAN, firstTime: null })?.others.before.data, 'none');
});

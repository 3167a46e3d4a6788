// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { comparisonGradient, comparisonMarks, legendGradient, legendMarks, shownBandwidth } from '../pages/js/density.js';

const legend = {
  kind: /** @type {const} */ ('density'),
  unit: '1/km2',
  bandwidthMetres: 300,
  computedAt: '2026-11-23T00:00:00Z',
  referenceTime: '2026-11-23T06:30:15Z',
  windowDays: 90,
  steps: [
    { color: '#ffffff', alpha: 0, rate: 0, density: 0 },
    { color: '#c9252d', alpha: 0.8, rate: 50, density: 150 },
  ],
  upperRate: 100,
};

test('marks give the rate of thirty days and the density of the window', () => {
  const marks = legendMarks(legend);
  assert.deepEqual(marks[0], { at: 0, rate: 0, density: 0 });
  assert.deepEqual(marks.at(-1), { at: 1, rate: 100, density: 300 });
});

test('the bar has one flat piece of colour for each step', () => {
  assert.equal(
    legendGradient(legend),
    'linear-gradient(to right, rgba(255, 255, 255, 0) 0.00% 50.00%, rgba(201, 37, 45, 0.8) 50.00% 100.00%)',
  );
});

/** @param {'difference' | 'ratio'} kind @param {[number, number]} last bounds of the last step */
const compared = (kind, [from, to]) => ({
  ...legend,
  kind,
  thanDays: 90,
  guardRate: null,
  steps: [
    { color: '#2166ac', alpha: 0.8, from: kind === 'ratio' ? 1 / to : -to, to: kind === 'ratio' ? 1 / from : -from },
    { color: '#b2182b', alpha: 0.8, from, to },
  ],
});

test('the bar of a comparison goes from less by nothing to more', () => {
  assert.equal(
    comparisonGradient(compared('difference', [50, 150])),
    'linear-gradient(to right, rgba(33, 102, 172, 0.8) 0.00% 33.33%, rgba(255, 255, 255, 0) 33.33% 66.67%, rgba(178, 24, 43, 0.8) 66.67% 100.00%)',
  );
});

test('marks of a difference are rates to both sides, those of a ratio doublings and halvings', () => {
  assert.deepEqual(comparisonMarks(compared('difference', [98, 102])), [-100, -50, 0, 50, 100]);
  assert.deepEqual(comparisonMarks(compared('ratio', [7.7, 8.3])), [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8]);
  assert.deepEqual(comparisonMarks(compared('ratio', [3.9, 4.1])), [1 / 4, 1 / 2, 1, 2, 4]);
});

test('the bandwidth shown is never under three pixels', () => {
  assert.equal(shownBandwidth(300, 15, 31), 300);
  // At zoom 8 on the equator a pixel is 611.496 m.
  assert.ok(Math.abs(shownBandwidth(300, 8, 0) - 3 * 611.4962) < 0.01);
  assert.ok(Math.abs(shownBandwidth(300, 8, 60) - 1.5 * 611.4962) < 0.01);
});

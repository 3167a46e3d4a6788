// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { wayDownWords } from '../pages/js/way-down.js';
import { card, wordsIn } from './telling.js';
/** @import {WayStep} from '../types.js' */

const [zh, en] = [wordsIn('zh'), wordsIn('en')];

/** @param {WayStep[]} steps @param {number} [holdDays] */
const way = (steps, holdDays = 2) => card({ wayDown: { level: 'orange', below: 79.4, holdDays, steps } });

/** @type {WayStep} */
const OPEN = { indicator: 'open-incidents', from: 12.34, to: 8.1, fromCount: null, toCount: null, lessBy: 0.3436 };

test('each step that is enough alone is a sentence, and how long it must last', () => {
  const gap = { indicator: 'patrol-gap', from: 60, to: 22, fromCount: null, toCount: null, lessBy: 0.633 };
  assert.deepEqual(wayDownWords(en, way([OPEN, gap])), {
    title: 'What would make it orange',
    lead: 'The score must fall from 83.1 to below 79.4. Any one of these is enough on its own, all else staying as it is:',
    steps: ['Open incidents: 35% fewer (from 12.3 to 8.1 per km²)', 'Time since the last visit or inspection: 64% shorter (from 60 to 22 days)'],
    then: 'And then it must stay there for 2 days before the level falls.',
  });
  assert.deepEqual(wayDownWords(zh, way([OPEN])), {
    title: '怎样降为橙色',
    lead: '得分须从 83.1 降到 79.4 以下。其他不变时，这一项单独就够：',
    steps: ['未办结事件减少 35%（每平方公里 12.3 降至 8.1 件）'],
    then: '此后还须保持 2 天，等级才会降低。',
  });
});

test('where no step is enough, the two scores say how far it is', () => {
  const told = wayDownWords(en, way([], 0));
  assert.equal(told?.lead, 'The score must fall from 83.1 to below 79.4. Nothing that work can change is enough alone: several things must get better together.');
  assert.deepEqual(told?.steps, []);
  assert.equal(told?.then, '');
});

test('scores that are nearly equal are told apart', () => {
  const near = { ...way([OPEN]), score: 79.42 };
  assert.match(wayDownWords(en, near)?.lead ?? '', /from 79.42 to below 79.40/);
});

test('fewer schools, needs or tags are no way down, and there are three steps at most', () => {
  const school = { ...OPEN, indicator: 'major-places' };
  const given = [school, { ...OPEN, indicator: 'service-needs' }, { ...OPEN, indicator: 'tagged-buildings' }];
  assert.match(wayDownWords(en, way(given))?.lead ?? '', /Nothing that work can change/);
  assert.equal(wayDownWords(en, way([school, OPEN, OPEN, OPEN, OPEN]))?.steps.length, 3);
});

test('withheld values leave the percentage, and all of it is none left', () => {
  const withheld = { ...OPEN, from: null, to: null };
  assert.deepEqual(wayDownWords(en, way([withheld, { ...withheld, lessBy: 1 }]))?.steps, ['Open incidents: 35% fewer', 'Open incidents: none left']);
  assert.deepEqual(wayDownWords(zh, way([{ indicator: 'patrol-gap', from: 9, to: 0, fromCount: null, toCount: null, lessBy: 1 }]))?.steps, ['今天走访一次']);
});

test('whole things are counted, since no part of one goes away', () => {
  const lasting = { indicator: 'lasting-incidents', from: 14.5, to: 4.2, fromCount: 4, toCount: 1, lessBy: 0.75 };
  const steps = [lasting, { ...lasting, toCount: 0, lessBy: 1 }];
  assert.deepEqual(wayDownWords(en, way(steps))?.steps, [
    'Incidents open for over a week: 3 fewer (from 4 to 1)',
    'Incidents open for over a week: none left',
  ]);
  assert.deepEqual(wayDownWords(zh, way([lasting]))?.steps, ['超过一周未办结的事件减少 3 个（4 降至 1）']);
});

test('a hard rule says what ends it, a held level that nothing more is needed, the lowest level nothing', () => {
  assert.match(wayDownWords(en, card({ override: 'red-hazard' }))?.lead ?? '', /no risk source of the red class/);
  assert.match(wayDownWords(en, card({ override: 'school-urgent' }))?.lead ?? '', /no incident of the highest severity/);
  assert.match(wayDownWords(en, card({ override: 'of-later' }))?.lead ?? '', /when its cause is gone/);
  const rule = /** @type {const} */ ({ levelWithout: 'yellow', causes: null });
  assert.match(wayDownWords(en, card({ override: 'red-hazard', rule }))?.lead ?? '', /it would then be yellow\.$/);
  const kept = /** @type {const} */ ({ level: 'yellow', belowSince: '2026-11-22T06:00:00Z', until: '2026-11-24T06:00:00Z' });
  assert.match(wayDownWords(en, card({ override: 'red-hazard', rule, held: kept }))?.lead ?? '', /still be yellow: the score is below that, but/);
  const red = card({ override: 'red-hazard', rule: { ...rule, levelWithout: 'red' } });
  assert.match(wayDownWords(zh, red)?.lead ?? '', /届时仍是红色。$/);
  const held = card({ held: { level: 'red', belowSince: '2026-11-22T06:00:00Z', until: '2026-11-24T06:00:00Z' } });
  assert.match(wayDownWords(en, held)?.lead ?? '', /low enough already/);
  assert.equal(wayDownWords(en, card({ level: 'blue' })), null);
});

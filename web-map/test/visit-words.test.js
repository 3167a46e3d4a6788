// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { visitName, visitReason } from '../pages/js/visit-words.js';
import { wordsIn } from './telling.js';
/** @import {SuggestedVisit, VisitReason} from '../types.js' */

const timeZone = 'Asia/Shanghai';
const [zh, en] = [wordsIn('zh'), wordsIn('en')];
const NOW = Date.parse('2026-11-23T07:00:00Z');

/** @param {Partial<SuggestedVisit>} rest @returns {SuggestedVisit} */
const visit = (rest) => ({ layer: 'buildings', kind: 'building', id: 'b1', name: null, address: null, reasons: [], ...rest });

/** @param {Partial<VisitReason>} rest @returns {VisitReason} */
const reason = (rest) => ({
  reason: 'inspection-interval',
  last: '2026-08-22T07:00:00Z',
  due: '2026-11-13T06:00:00Z',
  overdue: true,
  ...rest,
});

test('what is to be visited is told by its name, its address, or what it is', () => {
  assert.equal(visitName(en, visit({ name: 'Mill', address: '8 Mill Lane' })), 'Mill');
  assert.equal(visitName(en, visit({ address: '8 Mill Lane' })), '8 Mill Lane');
  assert.equal(visitName(zh, visit({})), '建筑 b1');
  assert.equal(visitName(en, visit({ kind: 'of-later' })), 'of-later b1');
  assert.equal(visitName(en, visit({ kind: 'incident', id: 'i1' })), 'Place without an address');
});

test('a reason says why, how long overdue, and when it was visited last', () => {
  assert.equal(visitReason(en, reason({}), timeZone, NOW), 'Regular inspection: 10 days overdue, last visit or inspection 22 Aug');
  assert.equal(visitReason(zh, reason({}), timeZone, NOW), '定期检查：已逾期 10 天，上次走访或检查 8/22');
  assert.equal(visitReason(en, reason({ last: null, reason: 'risk-level' }), timeZone, NOW), 'Its risk level: never visited yet');
  assert.equal(visitReason(zh, reason({ last: null }), timeZone, NOW), '定期检查：还没有走访过');
  const first = reason({ last: null, overdue: false, due: '2026-11-28T08:00:00Z' });
  assert.equal(visitReason(en, first, timeZone, NOW), 'Regular inspection: due in 5 days, never visited');
});

test('what is not overdue says how long there is, and what falls within a day is due today', () => {
  const later = reason({ overdue: false, due: '2026-11-28T08:00:00Z' });
  assert.match(visitReason(en, later, timeZone, NOW), /: due in 5 days, /);
  assert.match(visitReason(zh, later, timeZone, NOW), /：5 天后到期，/);
  assert.match(visitReason(en, reason({ due: '2026-11-23T06:00:00Z' }), timeZone, NOW), /: due today, /);
  assert.match(visitReason(zh, reason({ overdue: false, due: '2026-11-23T09:00:00Z' }), timeZone, NOW), /：今天到期，/);
});

test('a tag is named in the language of the page, and by its code without words', () => {
  const title = { zh: '瓶装燃气', en: 'Bottled gas' };
  assert.match(visitReason(en, reason({ reason: 'tag', tag: 'gas', title }), timeZone, NOW), /^Tagged “Bottled gas”: /);
  assert.match(visitReason(zh, reason({ reason: 'tag', tag: 'gas', title }), timeZone, NOW), /^标签“瓶装燃气”：/);
  assert.match(visitReason(en, reason({ reason: 'tag', tag: 'gas', title: null }), timeZone, NOW), /^Tagged “gas”: /);
});

test('repeated incidents are counted, and a reason that is not known is a plan', () => {
  const repeated = { reason: 'repeated-incidents', count: 4, days: 90 };
  assert.equal(visitReason(en, repeated, timeZone, NOW), 'Repeated incidents: 4 in 90 days');
  assert.equal(visitReason(zh, repeated, timeZone, NOW), '反复发生：90 天内 4 起事件');
  assert.match(visitReason(en, reason({ reason: 'of-later' }), timeZone, NOW), /^Visit plan: /);
});

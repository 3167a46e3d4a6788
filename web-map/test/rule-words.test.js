// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { causeFacts, causeName, causeTitle, ruleWords, unnamedWords } from '../pages/js/rule-words.js';
import { wordsIn } from './telling.js';
/** @import {CauseElement, RuleCause} from '../types.js' */

const timeZone = 'Asia/Shanghai';
const [zh, en] = [wordsIn('zh'), wordsIn('en')];

/** @param {Partial<CauseElement>} [rest] @returns {CauseElement} */
const tank = (rest = {}) => ({
  layer: 'risk-points',
  kind: 'risk_point',
  id: 'r7',
  name: '南湖气站',
  address: null,
  class: { zh: '燃气', en: 'Gas' },
  since: '2026-03-01T00:00:00+08:00',
  lon: 121,
  lat: 31,
  ...rest,
});

/** @param {Partial<RuleCause>} [rest] @returns {RuleCause} */
const cause = (rest = {}) => ({ cause: 'red-hazard', kind: 'risk_point', count: 1, elements: [tank()], ...rest });

test('the rule is a sentence, also one that came later', () => {
  assert.match(ruleWords(en, 'school-urgent'), /hard rule.*school or kindergarten/);
  assert.match(ruleWords(zh, 'red-hazard'), /硬性规则.*风险源/);
  assert.match(ruleWords(en, 'of-later'), /hard rule, whatever the score/);
  assert.equal(ruleWords(en, null), '');
});

test('an element is told by its name with what it is and since when', () => {
  assert.equal(causeName(zh, tank()), '南湖气站');
  assert.equal(causeFacts(zh, tank(), timeZone), '燃气 · 自 2026/03/01 00:00 起');
  const leak = tank({ kind: 'incident', name: null, address: '人民路 1 号', since: '2026-11-23T06:30:00Z' });
  assert.equal(causeName(en, leak), '人民路 1 号');
  assert.equal(causeFacts(en, leak, timeZone), 'Gas · reported 23 Nov 2026, 14:30');
});

test('without a name and an address it is told by its class and id', () => {
  const bare = tank({ name: null, since: null });
  assert.equal(causeName(en, bare), 'Gas r7');
  assert.equal(causeFacts(en, bare, timeZone), '');
  assert.equal(causeName(en, { ...bare, class: null }), 'Risk point r7');
});

test('what may not be seen is told by its kind alone, in a sentence of its own for each cause', () => {
  const causes = ['red-hazard', 'school', 'urgent-incident'];
  for (const words of [zh, en]) {
    const told = causes.map((id) => unnamedWords(words, cause({ cause: id, count: null, elements: null })));
    assert.equal(new Set(told).size, 3);
    assert.ok(told.every((sentence) => !/\d/.test(sentence)));
    assert.equal(new Set(causes.map((id) => causeTitle(words, cause({ cause: id })))).size, 3);
  }
  assert.equal(unnamedWords(en, cause({ elements: null })), 'It is a risk point that you may not see.');
  assert.match(unnamedWords(en, cause({ cause: 'of-later', elements: null })), /may not see this/);
});

test('what is gone since the rule was looked at is told so', () => {
  assert.match(unnamedWords(en, cause({ count: 0, elements: [] })), /gone meanwhile/);
  assert.equal(unnamedWords(en, cause()), '');
});

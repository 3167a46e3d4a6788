// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { changeWords, confidenceWords, hotSpotMeaning, hotSpotWords, reasonWords, trendWords } from '../pages/js/why-words.js';
import { card, wordsIn } from './telling.js';

const timeZone = 'Asia/Shanghai';
const [zh, en] = [wordsIn('zh'), wordsIn('en')];
const PATTERNS = ['new', 'consecutive', 'intensifying', 'persistent', 'diminishing', 'sporadic', 'oscillating', 'historical'];

/** @param {Partial<NonNullable<ReturnType<typeof card>['changed']>>} changed */
const after = (changed) => card({ changed: { since: '2026-11-23T06:00:00Z', score: 0, level: null, parts: [], ...changed } });

test('the reason is where the level begins, or what the score alone would give under a hard rule', () => {
  const ruled = card({ override: 'red-hazard', rule: { levelWithout: 'yellow', causes: null } });
  assert.equal(reasonWords(en, ruled), 'The score is 83.1, which alone would make it yellow. The largest parts of the score:');
  assert.equal(reasonWords(zh, ruled), '得分 83.1，只看得分会是黄色。占分最多的几项：');
  const held = /** @type {const} */ ({ level: 'yellow', belowSince: '2026-11-22T06:00:00Z', until: '2026-11-24T06:00:00Z' });
  assert.equal(reasonWords(en, { ...ruled, held }), 'The score is 83.1. The largest parts of it:', 'which alone gives another');
  const wayDown = /** @type {const} */ ({ level: 'orange', below: 79.4, holdDays: 2, steps: [] });
  assert.match(reasonWords(en, card({ wayDown: { ...wayDown, steps: [] } })), /score is 83.1; red begins at 79.4 now/);
  assert.equal(reasonWords(en, card({ level: 'blue', score: 8 })), 'The score is 8.0. The largest parts of it:');
  assert.match(reasonWords(en, card({ level: 'blue', score: 0 })), /^Nothing/);
});

test('what changed is the score, its largest two parts and the level before', () => {
  const parts = [{ indicator: 'open-incidents', points: 1.8 }, { indicator: 'patrol-gap', points: -0.4 }, { indicator: 'risk-points', points: 0.1 }];
  assert.equal(
    changeWords(en, after({ score: 1.5, level: 'orange', parts }), timeZone),
    'The score has risen by 1.5 points since 23 Nov 2026, 14:00. What changed most: Open incidents (+1.8) and Time since the last visit or inspection (−0.4). The level was orange before.',
  );
  assert.equal(
    changeWords(zh, after({ score: -0.4, parts: parts.slice(1, 2) }), timeZone),
    '自 2026/11/23 14:00 以来得分下降 0.4 分。变化最大的是：距上次走访或检查（−0.4）。',
  );
});

test('nothing changed since the time before, or there was no time before', () => {
  assert.equal(changeWords(en, after({ score: 0.01 }), timeZone), 'Nothing has changed since 23 Nov 2026, 14:00.');
  assert.match(changeWords(en, after({ level: 'orange' }), timeZone), /^The score is the same as at .*The level was orange before\.$/);
  assert.match(changeWords(zh, card(), timeZone), /没有更早的得分/);
});

test('every pattern, hot and cold, has a sentence of its own and a short word in both languages', () => {
  for (const words of [zh, en]) {
    const trends = PATTERNS.flatMap((pattern) => [`${pattern}-hot`, `${pattern}-cold`]);
    const told = trends.map((trend) => trendWords(words, trend));
    assert.equal(new Set(told).size, 16);
    assert.ok(told.every((sentence) => !/[{}]/.test(sentence) && sentence !== words.t('trend.none')));
    assert.ok(trends.every((trend) => words.has(`trendShort.${trend}`)));
    assert.equal(trendWords(words, null), words.t('trend.none'));
  }
});

test('confidence names the incidents only where they may be told', () => {
  assert.equal(confidenceWords(en, card()), 'Confidence in the score: high. It rests on 34 incidents in 90 days.');
  assert.equal(confidenceWords(zh, card({ confidence: 'low', events: null })), '得分的可信度：低。');
});

test('the hot-spot test tells hot from cold and from chance', () => {
  assert.match(hotSpotWords(en, { z: 3.2, pAdjusted: 0.004, confidence: 99 }), /a hot spot.*99%/);
  assert.match(hotSpotWords(en, { z: -3.2, pAdjusted: 0.04, confidence: 0 }), /a cold spot.*95%/);
  assert.match(hotSpotWords(en, { z: 0.2, pAdjusted: 0.8, confidence: 0 }), /no hot spot/);
  assert.match(hotSpotWords(en, null), /^Not tested/);
});

test('how a hot spot is told is said apart, with the number of the cell', () => {
  const spot = { z: -1.234, pAdjusted: 0.8, confidence: 0 };
  assert.equal(hotSpotMeaning(en, spot).title, 'How a hot spot is told (Gi* z = −1.23)');
  assert.equal(hotSpotMeaning(zh, spot).title, '热点怎样判断（Gi* z = −1.23）');
  assert.equal(hotSpotMeaning(zh, spot).sentences.length, 2);
  assert.doesNotMatch(hotSpotWords(en, spot), /Gi\*/);
});

// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

const pages = new URL('../pages/', import.meta.url);
/** @param {string} name */
const read = (name) => readFileSync(new URL(name, pages), 'utf8');
/** @type {Record<string, string>} */
const zh = JSON.parse(read('i18n/zh.json'));
/** @type {Record<string, string>} */
const en = JSON.parse(read('i18n/en.json'));

test('both languages have the same keys in the same order', () => {
  assert.deepEqual(Object.keys(zh), Object.keys(en));
});

test('both languages fill in the same values', () => {
  /** @param {string} text */
  const values = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const key of Object.keys(zh)) {
    assert.deepEqual(values(zh[key]), values(en[key]), key);
  }
});

test('no words are left that no page names', () => {
  const sources = [...readdirSync(new URL('js/', pages)).map((name) => read(`js/${name}`)), read('index.html'), read('404.html')].join('\n');
  const beginnings = [...sources.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z]+\.)*)\$\{/g)].map((match) => match[1]).concat('period.', 'bandwidth.', 'than.', 'compare.');
  const unnamed = Object.keys(zh).filter(
    (key) => !new RegExp(`['"]${key.replaceAll('.', '\\.')}['"]`).test(sources) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  assert.deepEqual(unnamed, []);
});

test('every key that the pages name has words', () => {
  const sources = readdirSync(new URL('js/', pages)).map((name) => read(`js/${name}`));
  const named = [
    ...sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1])),
    ...[...read('index.html').matchAll(/data-i18n(?:-[a-z-]+)?="([\w.-]+)"/g)].map((match) => match[1]),
  ];
  assert.ok(named.length > 60);
  assert.deepEqual(named.filter((key) => !(key in zh)), []);
});

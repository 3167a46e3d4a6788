// SPDX-License-Identifier: Apache-2.0
import globals from 'globals';

const pureModules = [
  'address',
  'comparison',
  'density',
  'density-words',
  'format',
  'frames',
  'layer-groups',
  'levels',
  'outline',
  'part-words',
  'period',
  'player',
  'search',
  'since',
  'tiles',
  'visit-words',
  'way-down',
  'why-words',
  'workload-words',
];

export default [
  { ignores: ['node_modules/', 'target/'] },
  {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-implicit-globals': 'error',
      'no-eval': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Build nodes with element().' }],
      'max-lines': ['error', 400],
      // A part of the page is a closure, and its inner functions are its methods: the limit of 60 lines is meant for those.
      'max-lines-per-function': ['error', { max: 110, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  { files: ['pages/js/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    // Pure modules run under node --test: no page, no map.
    files: pureModules.map((name) => `pages/js/${name}.js`),
    languageOptions: { globals: { ...globals['shared-node-browser'], document: 'off', window: 'off' } },
    rules: { 'no-restricted-imports': ['error', { patterns: ['*leaflet*', './element.js'] }] },
  },
  { files: ['pages/js/main.js'], rules: { 'max-lines': ['error', 60] } },
  {
    files: ['test/**/*.js', 'e2e/**/*.js', '*.config.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'max-lines-per-function': 'off' },
  },
];

// SPDX-License-Identifier: Apache-2.0
// The themes of the map, switched as a person switches them, with the keyboard too.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { keep, lookAtMap, openBrowser, openExplorer, openPage, settle } from './browser.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let page;
/** @type {string[]} styles in which tiles of roads were asked for */
let asked = [];

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(async () => {
  const { faults } = page;
  await page.context().close();
  assert.deepEqual(faults, []);
});

/** @param {number[]} pixels @returns {number} mean of the channels, 0 to 255 */
function brightness(pixels) {
  const sum = pixels.reduce((all, p) => all + (p >> 16) + ((p >> 8) & 255) + (p & 255), 0);
  return sum / pixels.length / 3;
}

/**
 * Opens a page whose requests for tiles of roads are kept.
 *
 * @param {Parameters<typeof openPage>[1]} [options]
 */
async function openWatched(options) {
  page = await openPage(browser, options);
  asked = [];
  page.on('request', (request) => {
    if (request.url().includes('/tiles/roads/')) {
      asked.push(new URL(request.url()).searchParams.get('style') ?? 'default');
    }
  });
}

/** @param {string} theme */
async function shown(theme) {
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  for (let waits = 0; asked.at(-1) !== theme; waits++) {
    assert.ok(waits < 100, `tiles of ${theme} were not asked for, but of ${asked.at(-1)}`);
    await page.waitForTimeout(100);
  }
}

test('a theme changes map, page and address, by mouse and by keys, and comes back with the address', async () => {
  await openWatched();
  await openExplorer(page);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'default');
  const light = brightness((await lookAtMap(page)).pixels);
  await keep(page, 'theme-default');

  await page.getByText('Dark', { exact: true }).click();
  await shown('dark');
  await settle(page);
  assert.match(page.url(), /theme=dark/);
  const dark = brightness((await lookAtMap(page)).pixels);
  assert.ok(dark < light / 2, `${dark} of ${light}`);
  const paper = await page.locator('#panel-layers').evaluate((node) => getComputedStyle(node).backgroundColor);
  assert.ok(brightness([parseInt(paper.match(/\d+/g)?.map((c) => Number(c).toString(16).padStart(2, '0')).join('') ?? '', 16)]) < 64, paper);
  await keep(page, 'theme-dark');

  await page.getByRole('radio', { name: 'Dark' }).focus();
  for (const theme of ['contrast', 'colorblind']) {
    await page.keyboard.press('ArrowRight');
    await shown(theme);
    await settle(page);
    assert.match(page.url(), new RegExp(`theme=${theme}`));
    assert.ok((await lookAtMap(page)).colours > 8);
    await keep(page, `theme-${theme}`);
  }
  assert.match(await page.locator('#announcer').innerText(), /Theme: Colour-blind safe/);

  await page.goBack();
  await shown('contrast');
  await page.reload();
  await page.waitForSelector('body[data-ready]');
  await shown('contrast');
  assert.ok(await page.getByRole('radio', { name: 'High contrast' }).isChecked());
});

test('without a choice the system decides, and an open legend shows the samples of the theme', async () => {
  await openWatched({ colorScheme: 'dark' });
  await openExplorer(page);
  await shown('dark');
  assert.ok(await page.getByRole('radio', { name: 'Dark' }).isChecked());
  await page.getByRole('button', { name: 'Legend: Roads' }).click();
  const sample = page.locator('.layer-legend .swatch').first();
  assert.match((await sample.getAttribute('style')) ?? '', /style=dark/);
  await page.getByText('Light', { exact: true }).click();
  await shown('default');
  await page.waitForFunction(() => !document.querySelector('.layer-legend .swatch')?.getAttribute('style')?.includes('style=dark'));
  assert.equal(await page.locator('.layer-legend').count(), 1);
});

test('the base map goes and comes as one thing', async () => {
  await openWatched();
  await openExplorer(page);
  const all = page.getByRole('switch', { name: 'All base layers' });
  assert.ok(await all.isChecked());
  await page.locator('input[data-layer="roads"]').uncheck();
  assert.equal(await all.evaluate((node) => /** @type {HTMLInputElement} */ (node).indeterminate), true);
  await all.click();
  await settle(page);
  assert.ok(await page.locator('input[data-layer="roads"]').isChecked());
  await all.click();
  await settle(page);
  assert.equal(await page.locator('.tiles-roads, .tiles-landuse, .tiles-water').count(), 0);
  assert.equal(await page.locator('.tiles-cells').count(), 1);
});

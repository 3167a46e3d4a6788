// SPDX-License-Identifier: Apache-2.0
// The themes of the map, switched as a person switches them, with the keyboard too.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { keep, lookAtMap, openBrowser, openExplorer, openPage, settle } from './browser.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let page;

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

/** @param {string} theme */
const shown = (theme) =>
  page.waitForFunction(
    (wanted) => {
      const tiles = [...document.querySelectorAll('.tiles-roads img')].map((tile) => /** @type {HTMLImageElement} */ (tile).src);
      return document.documentElement.dataset.theme === wanted && tiles.length > 0 && tiles.every((src) => src.includes('style=') === (wanted !== 'default'));
    },
    theme,
  );

test('a theme changes map, page and address, by mouse and by keys, and comes back with the address', async () => {
  page = await openPage(browser);
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
  page = await openPage(browser, { colorScheme: 'dark' });
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
  page = await openPage(browser);
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

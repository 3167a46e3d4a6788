// SPDX-License-Identifier: Apache-2.0
// Keyboard, WCAG rules that a machine can check, and the sizes of screens that the explorer is for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { aScoredCell, keep, lookAtMap, openBrowser, openExplorer, openPage, settle } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('the keyboard reaches everything in the order of the page', async () => {
  const page = await openPage(browser);
  await openExplorer(page);
  const seen = [];
  for (let i = 0; i < 11; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName));
  }
  assert.deepEqual(seen.slice(0, 9), ['skip', 'brand', 'search', 'lang', 'sign-in-open', 'tab-layers', 'tab-heat', 'tab-zones', 'base-map']);
  // The themes are one stop, as radio buttons are; the layers come after them.
  assert.match(String(seen[9]), /^theme-/);
  assert.match(String(seen[10]), /^layer-/);
  const outline = await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.context().close();
});

test('arrow keys move the map, Enter chooses the cell in its middle, Escape closes', async () => {
  const page = await openPage(browser);
  const cell = await aScoredCell(page);
  await openExplorer(page, `#map=16/${cell.lat.toFixed(6)}/${cell.lon.toFixed(6)}&lang=en`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'map');
  await page.keyboard.press('Enter');
  await page.locator('#card .why').waitFor();
  assert.match(page.url(), new RegExp(`cell=${cell.code}`));
  const before = page.url();
  await page.locator('#map').focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction((url) => location.href !== url, before);
  await page.keyboard.press('Escape');
  await page.locator('#card').waitFor({ state: 'hidden' });
  await page.context().close();
});

for (const [name, width, height] of /** @type {const} */ ([
  ['phone', 390, 844],
  ['desk', 1440, 900],
  ['large', 2560, 1440],
  ['wall', 3840, 2160],
])) {
  test(`no serious fault against WCAG at ${width}×${height}, and nothing is cut off`, async () => {
    const phone = name === 'phone';
    const page = await openPage(browser, { viewport: { width, height }, hasTouch: phone, isMobile: phone, deviceScaleFactor: phone ? 2 : 1 });
    const cell = await aScoredCell(page);
    await openExplorer(page, '#lang=zh');
    assert.ok((await lookAtMap(page)).colours > 8);
    await keep(page, `${name}-${width}x${height}-map`);
    await check(page, 'map');
    for (const panel of phone ? ['layers', 'heat', 'zones'] : ['heat', 'zones']) {
      await page.locator(`#tab-${panel}`).click();
      if (panel === 'heat') {
        await page.locator('label[for="heat-on"]').click();
      }
      await settle(page);
      await keep(page, `${name}-${width}x${height}-${panel}`);
      await check(page, panel);
      if (panel === 'heat') {
        await page.locator('#playback-open').click();
        await settle(page);
        await keep(page, `${name}-${width}x${height}-playback`);
        await check(page, 'playback');
        if (phone) {
          await largeTargets(page);
        }
        await page.locator('#playback-close').click();
      }
    }
    await openExplorer(page, `#map=15/${cell.lat.toFixed(5)}/${cell.lon.toFixed(5)}&cell=${cell.code}&lang=en`);
    await page.locator('#card .why').waitFor();
    await settle(page);
    await keep(page, `${name}-${width}x${height}-card`);
    await check(page, 'card');
    if (phone) {
      await largeTargets(page);
    }
    await page.context().close();
  });
}

/** @param {import('playwright-core').Page} page @param {string} where */
async function check(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const result = await /** @type {any} */ (window).axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations
      .filter((/** @type {any} */ one) => one.impact === 'serious' || one.impact === 'critical')
      .map((/** @type {any} */ one) => `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(found, [], where);
}

/** @param {import('playwright-core').Page} page every button that a thumb must hit is 44 px or more */
async function largeTargets(page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a.leaflet-control-zoom-in, select, [role="combobox"]')]
      .map((node) => ({ name: node.id || node.className || node.textContent, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );
  assert.deepEqual(small, []);
}

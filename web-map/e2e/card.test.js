// SPDX-License-Identifier: Apache-2.0
// The card of a cell under a hard rule, as somebody reads it who knows nothing of the index, by keyboard and on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SERVER, keep, openBrowser, openExplorer, openPage, settle } from './browser.js';

/** @param {Awaited<ReturnType<typeof openPage>>} page @returns {Promise<any>} what the server says of a cell under a hard rule */
async function aRuledCell(page) {
  const { zones } = await (await page.request.get(`${SERVER}/api/zones`)).json();
  const ruled = zones.find((/** @type {{override: string | null}} */ zone) => zone.override === 'red-hazard');
  assert.ok(ruled, 'a cell of the sample city is under the rule');
  return (await page.request.get(`${SERVER}/api/cells/${ruled.code}`)).json();
}

test('a hard rule names what makes it true and shows it on the map, or says that it may not be seen', async () => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const cell = await aRuledCell(page);
    await openExplorer(page, `#lang=en&cell=${cell.code}`);
    const rule = page.locator('#card .override');
    await rule.waitFor();
    assert.match(await page.locator('#card .way-down').innerText(), /By the score it has now it would (then be (orange|yellow|blue)|stay red even then)\./);
    const { elements } = cell.zone.rule.causes[0];
    if (elements === null) {
      assert.match(await rule.innerText(), /a risk point that you may not see/);
      assert.equal(await rule.locator('button').count(), 0);
    } else {
      assert.ok((await rule.innerText()).includes(elements[0].name ?? elements[0].id));
      await rule.locator(`[data-element="${elements[0].id}"]`).focus();
      await page.keyboard.press('Enter');
      await page.locator('.leaflet-popup .facts-popup').waitFor();
    }
    await settle(page);
    await keep(page, 'card-hard-rule');
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
});

test('a word of the index unfolds into what it means at a touch and folds again at a key', async () => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { zones } = await (await page.request.get(`${SERVER}/api/zones`)).json();
    await openExplorer(page, `#lang=zh&cell=${zones[0].code}`);
    const theme = page.locator('#card .bar-theme .what').first();
    const meaning = theme.locator('p');
    assert.equal(await meaning.isVisible(), false);
    const box = await theme.locator('summary').boundingBox();
    assert.ok(box && box.height >= 44, 'a finger hits it');
    await theme.locator('summary').tap();
    assert.match(await meaning.innerText(), /^(这里|万一)/);
    await keep(page, 'card-meaning-390');
    await theme.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await meaning.isVisible(), false);
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
});

// SPDX-License-Identifier: Apache-2.0
// Signing in and out; needs GRIDKEEPER_E2E_NAME and GRIDKEEPER_E2E_PASSWORD of an account that may see incidents.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SERVER, openBrowser, openExplorer, openPage } from './browser.js';

const name = process.env.GRIDKEEPER_E2E_NAME ?? '';
const password = process.env.GRIDKEEPER_E2E_PASSWORD ?? '';
const skip = name === '' && !process.env.CI ? 'no account is named in GRIDKEEPER_E2E_NAME' : false;

test('signing in shows incidents, signing out puts them away', { skip }, async () => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    await openExplorer(page);
    const { openAccess } = await (await page.request.get(`${SERVER}/api/session`)).json();
    const incidents = page.locator('input[data-layer="incidents"]');
    if (!openAccess) {
      assert.equal(await incidents.isDisabled(), true);
      assert.match(await page.locator('#layer-incidents-note').innerText(), /Sign in to see/);
    }

    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Password').fill(`${password}-wrong`);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Name or password is wrong.').waitFor();

    await page.getByLabel('Password').fill(password);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await page.locator('#sign-out').waitFor();
    assert.equal(await incidents.isEnabled(), true);

    await page.locator('#tab-zones').click();
    await page.locator('.rank-row').first().click();
    await page.locator('#card [data-count="incidents"] dd').waitFor();
    assert.match(await page.locator('#card [data-count="incidents"] dd').innerText(), /\d/);
    await page.locator('#card .elements .element-row').first().waitFor();
    assert.match(await page.locator('#card .load-index').innerText(), /^W = [\d.]+, (light|normal|heavy|overloaded)$/);
    assert.equal(await page.locator('#card [data-patrol]').count(), 2);

    const visits = page.locator('#card .suggested [data-visit]');
    const count = await visits.count();
    assert.ok(count >= 1 && count <= 5, `${count} visits are suggested`);
    await visits.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.leaflet-popup [data-reason]').first().waitFor();

    // Nothing that was drawn for one viewer stays for the next: the same addresses are asked for again.
    const anew = page.waitForResponse((response) => response.url().includes('/tiles/zones/'));
    await page.locator('#sign-out').click();
    await page.locator('#sign-in-open').waitFor();
    await anew;
    if (!openAccess) {
      await page.locator('#card [data-problem="forbidden"]').waitFor();
      assert.equal(await page.locator('#card .suggested, #card .workload').count(), 0);
    }
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
});

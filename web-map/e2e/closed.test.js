// SPDX-License-Identifier: Apache-2.0
// A server without open access, at GRIDKEEPER_CLOSED_URL: what anybody sees, and what an account adds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser, openPage, settle } from './browser.js';

const closed = process.env.GRIDKEEPER_CLOSED_URL ?? '';
const name = process.env.GRIDKEEPER_E2E_NAME ?? '';
const password = process.env.GRIDKEEPER_E2E_PASSWORD ?? '';
const skip = closed === '' || name === '' ? 'GRIDKEEPER_CLOSED_URL and GRIDKEEPER_E2E_NAME are not given' : false;

test('anybody sees zones and heat, incidents show after signing in', { skip }, async () => {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    const layer = (/** @type {string} */ id) => page.locator(`input[data-layer="${id}"]`);
    await page.goto(`${closed}/#lang=en`);
    await page.waitForSelector('body[data-ready]');
    await settle(page);
    assert.equal(await layer('zones').isChecked(), true);
    assert.equal(await layer('incidents').isDisabled(), true);
    assert.match(await page.locator('#layer-incidents-note').innerText(), /Sign in to see/);
    const heat = page.waitForResponse((response) => response.url().includes('/heat/') && response.url().includes('.png'));
    await layer('heat').check();
    assert.equal((await heat).status(), 200);

    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await page.locator('#sign-out').waitFor();
    assert.equal(await layer('incidents').isEnabled(), true);
    await layer('incidents').check();
    assert.match(page.url(), /layers=[^&]*incidents/);
    assert.deepEqual(page.faults, []);
  } finally {
    await browser.close();
  }
});

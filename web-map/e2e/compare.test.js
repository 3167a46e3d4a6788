// SPDX-License-Identifier: Apache-2.0
// Two periods of the heatmap compared as a person does it, in a real browser, on the packaged server at GRIDKEEPER_URL.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { SERVER, aScoredCell, difference, keep, lookAtMap, openBrowser, openExplorer, openPage, settle } from './browser.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let page;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser);
});
afterEach(async () => {
  const { faults } = page;
  await page.context().close();
  assert.deepEqual(faults, []);
});

/** @param {number[]} pixels @returns {{more: number, less: number}} how many are clearly red, how many clearly blue */
function sides(pixels) {
  const clear = 40;
  const lead = pixels.map((p) => (p >> 16) - (p & 255));
  return { more: lead.filter((by) => by > clear).length, less: lead.filter((by) => by < -clear).length };
}

/** @param {string} name a choice as it stands on the panel */
const pick = (name) => page.locator('#panel-heat').getByText(name, { exact: true }).click();
const legend = () => page.locator('.legend-heat').innerText();

test('a week is compared with the one before: colours to both sides, legend, words and address', async () => {
  /** @type {URL[]} */
  const tiles = [];
  page.on('request', (request) => /\/heat\/.*\.png/.test(request.url()) && tiles.push(new URL(request.url())));
  await openExplorer(page, '#layers=landuse,cells,heat&period=7&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await settle(page);
  const alone = await lookAtMap(page);
  assert.equal(await page.getByText('Times as much', { exact: true }).isVisible(), false);

  await pick('Period before');
  await settle(page);
  const compared = await lookAtMap(page);
  assert.ok(difference(alone.pixels, compared.pixels) > 0.05);
  const found = sides(compared.pixels);
  assert.ok(found.more > 50 && found.less > 50, JSON.stringify(found));
  const asked = tiles.at(-1)?.searchParams;
  const [from, to] = (asked?.get('than') ?? '').split('/').map((end) => Date.parse(end));
  assert.equal(to, Date.parse(asked?.get('from') ?? ''));
  assert.equal((to - from) / 86_400_000, 7);
  assert.equal(asked?.get('compare'), 'difference');
  assert.match(await legend(), /Change of incident density[^]*compared with [^]*less[^]*the same[^]*more[^]*difference per 30 days[^]*−[\d.,]+[^]*0[^]*\+[\d.,]+/);
  assert.match(await page.locator('#than-note').innerText(), /Compared with .*\d{4}/);
  assert.match(page.url(), /than=before/);
  await keep(page, 'compare-difference');

  await pick('Times as much');
  await page.locator('[data-scale="ratio"]').waitFor();
  await settle(page);
  const marks = await page.locator('[data-scale="ratio"] .scale-marks span').allInnerTexts();
  assert.deepEqual(marks, ['1/8', '1/4', '1/2', '1', '2', '4', '8']);
  assert.match(await legend(), /three incidents within the bandwidth/);
  assert.equal(tiles.at(-1)?.searchParams.get('compare'), 'ratio');
  const { hash } = new URL(page.url());
  const picture = await lookAtMap(page);
  await keep(page, 'compare-ratio');

  await openExplorer(page, hash);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.locator('[data-scale="ratio"]').waitFor();
  await settle(page);
  assert.ok(await page.getByLabel('Period before').isChecked());
  assert.ok(await page.getByLabel('Times as much').isChecked());
  assert.ok(difference(picture.pixels, (await lookAtMap(page)).pixels) < 0.01);
});

test('the keyboard chooses what to compare with, and all there is cannot be', async () => {
  await openExplorer(page, '#layers=landuse,cells,heat&period=30&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByLabel('Nothing', { exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-scale="difference"]').waitFor();
  assert.match(page.url(), /than=before/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-scale="ratio"]').waitFor();
  assert.match(page.url(), /compare=ratio/);

  await pick('All');
  await page.locator('[data-scale="density"]').waitFor();
  assert.doesNotMatch(page.url(), /than=/);
  assert.equal(await page.getByText('Period before', { exact: true }).isVisible(), false);
  assert.match(await page.locator('#than-note').innerText(), /choose a period to compare/);
});

test('playback ends a comparison and says so, and comparing closes playback', async () => {
  await openExplorer(page, '#layers=landuse,cells,heat&period=30&than=before&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.locator('[data-scale="difference"]').waitFor();
  await page.getByRole('button', { name: 'Play over time' }).click();
  await page.locator('[data-scale="density"]').waitFor();
  assert.ok(await page.getByLabel('Nothing', { exact: true }).isChecked());
  assert.match(await page.locator('#than-note').innerText(), /Playback shows one period at a time/);
  assert.doesNotMatch(page.url(), /than=/);

  await pick('Period before');
  await page.locator('[data-scale="difference"]').waitFor();
  assert.equal(await page.locator('#playback').isVisible(), false);
  assert.doesNotMatch(page.url(), /play=/);
});

test('a period before the data cannot be chosen, and it is said since when there are some', async () => {
  await page.route('**/api/layers', async (route) => {
    const answer = await route.fetch();
    const catalogue = await answer.json();
    const source = catalogue.layers.find((/** @type {{kind: string}} */ layer) => layer.kind === 'incident');
    source.firstTime = new Date(Date.parse(source.referenceTime) - 40 * 86_400_000).toISOString();
    await route.fulfill({ response: answer, json: catalogue });
  });
  await openExplorer(page, '#layers=landuse,cells,heat&period=30&than=year&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  const note = page.locator('#than-note');
  assert.match(await note.innerText(), /no data of a year earlier\. The data begin on \d+ \w+ \d{4}/);
  assert.ok(await page.getByLabel('Year earlier').isDisabled());
  assert.equal(await page.locator('[data-scale="density"]').count(), 1);

  await pick('Period before');
  await page.locator('[data-scale="difference"]').waitFor();
  assert.match(await note.innerText(), /For part of that time there are no data/);
  assert.match(await legend(), /For part of that time there are no data/);
});

test('the card tells the density of the chosen period and how it compares, in both languages', async () => {
  const cell = await aScoredCell(page);
  const hash = `#map=16/${cell.lat.toFixed(6)}/${cell.lon.toFixed(6)}&layers=landuse,cells,heat&period=90&bandwidth=600`;
  await openExplorer(page, `${hash}&lang=en`);
  await page.locator('#map').click();
  const place = page.locator('#card .place', { hasText: 'Density here' });
  await place.waitFor();
  const words = await place.locator('strong').innerText();
  assert.doesNotMatch(await place.innerText(), /in the other period/);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await pick('Period before');
  await page.waitForFunction(() => document.querySelector('#card-body')?.textContent?.includes('in the other period'));
  assert.equal(await place.locator('strong').innerText(), words);
  assert.match(await place.innerText(), /Per 30 days [\d.,]+, in the other period [\d.,]+: ([+−][\d.,]+|0) \([\d.]+ times/);
  await page.getByRole('button', { name: '中文' }).click();
  assert.match(await page.locator('#card').innerText(), /此处密度[^]*每 30 天 [\d.,]+，对比时段 [\d.,]+：/);
  assert.match(await legend(), /事件密度变化[^]*对比[^]*减少[^]*增多/);
});

test('on a phone the comparison is chosen and read without scrolling sideways', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplorer(page, '#layers=landuse,cells,heat&period=7&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await pick('Period before');
  await pick('Times as much');
  await settle(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  const choice = await page.locator('label[for="than-before"]').boundingBox();
  assert.ok(choice && choice.height >= 40, JSON.stringify(choice));
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByRole('button', { name: 'Legend', exact: true }).click();
  await page.locator('[data-scale="ratio"]').waitFor();
  const bar = await page.locator('.legend .bar').boundingBox();
  assert.ok(bar && bar.x >= 0 && bar.x + bar.width <= 390, JSON.stringify(bar));
  await keep(page, 'compare-phone');
});

test('the server refuses half a period with what would be right', async () => {
  const answer = await page.request.get(`${SERVER}/heat/incidents/legend.json?than=2026-01-01`);
  assert.equal(answer.status(), 400);
  assert.match((await answer.json()).detail, /than is FROM\/TO/);
});

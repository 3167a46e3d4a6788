// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
/** @import {Browser, BrowserContextOptions, Page, Request} from 'playwright-core' */

/** Where the packaged server listens. */
export const SERVER = process.env.GRIDKEEPER_URL ?? 'http://127.0.0.1:8080';

/** How long nothing may be on its way before a page counts as settled. */
const QUIET_MS = 400;

/** @type {WeakMap<Page, {open: Set<Request>, changed: number}>} what each page has asked for and not got yet */
const traffic = new WeakMap();

const SHOTS = new URL('../target/screenshots/', import.meta.url).pathname;

/** @returns {Promise<Browser>} Debian's Chromium, which fetches nothing of its own */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.GRIDKEEPER_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Without a graphics card Chromium leaves parts of a wall-sized picture out for want of memory.
      '--force-gpu-mem-available-mb=4096',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page of its own, with nothing remembered from others.
 *
 * @param {Browser} browser
 * @param {BrowserContextOptions} [options]
 * @returns {Promise<Page & {faults: string[]}>} faults: what scripts threw or the content policy refused
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const faults = [];
  const page = Object.assign(await context.newPage(), { faults });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) {
      faults.push(message.text());
    }
  });
  watchTraffic(page);
  return page;
}

/** @param {Page} page counts what is on its way; tiles that are fetched are no images that load */
function watchTraffic(page) {
  const seen = { open: new Set(), changed: Date.now() };
  traffic.set(page, seen);
  page.on('request', (request) => {
    seen.open.add(request);
    seen.changed = Date.now();
  });
  for (const end of /** @type {const} */ (['requestfinished', 'requestfailed'])) {
    page.on(/** @type {'requestfinished'} */ (end), (request) => {
      seen.open.delete(request);
      seen.changed = Date.now();
    });
  }
}

/** @param {Page} page @param {string} [hash] opens the explorer and waits until it stands */
export async function openExplorer(page, hash = '#lang=en') {
  await page.goto('about:blank');
  await page.goto(`${SERVER}/${hash}`);
  await page.waitForSelector('body[data-ready]');
  await settle(page);
}

/** @param {Page} page waits until all that was asked for has come, tiles too, and is drawn */
export async function settle(page) {
  const seen = traffic.get(page);
  if (!seen) {
    throw new Error('the page was not made by openPage');
  }
  const end = Date.now() + 20_000;
  while (seen.open.size > 0 || Date.now() - seen.changed < QUIET_MS) {
    if (Date.now() > end) {
      throw new Error(`still on their way after 20 s: ${[...seen.open].map((request) => request.url()).join(' ')}`);
    }
    await page.waitForTimeout(50);
  }
}

/**
 * What the middle of the map looks like.
 *
 * @param {Page} page
 * @returns {Promise<{colours: number, pixels: number[]}>} number of different colours; every pixel as 0xrrggbb, a third of them in each direction
 */
export async function lookAtMap(page) {
  const box = await page.locator('#map').boundingBox();
  if (!box) {
    throw new Error('the map has no size');
  }
  const clip = { x: box.x + box.width * 0.3, y: box.y + box.height * 0.2, width: box.width * 0.35, height: box.height * 0.45 };
  const png = await page.screenshot({ clip });
  const reader = await page.context().newPage();
  const pixels = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(image.width / 3);
    canvas.height = Math.floor(image.height / 3);
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.imageSmoothingEnabled = false;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data: rgba } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from({ length: rgba.length / 4 }, (_, i) => (rgba[i * 4] << 16) | (rgba[i * 4 + 1] << 8) | rgba[i * 4 + 2]);
  }, png.toString('base64'));
  await reader.close();
  return { colours: new Set(pixels).size, pixels };
}

/** @param {number[]} a @param {number[]} b @returns {number} share of pixels that differ */
export function difference(a, b) {
  return a.filter((pixel, i) => pixel !== b[i]).length / a.length;
}

/** @param {Page} page @param {string} name keeps a picture for a person to look at */
export async function keep(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}

/**
 * A cell with a score that contains the middle of its own box, so that a click there chooses it.
 *
 * @param {Page} page
 * @param {string} [level] the one it must have
 * @returns {Promise<{code: string, name: string, lon: number, lat: number}>}
 */
export async function aScoredCell(page, level = '') {
  /** @param {string} path */
  const json = async (path) => (await page.request.get(`${SERVER}${path}`)).json();
  const { zones } = await json('/api/zones');
  const wanted = zones.filter((/** @type {{level: string}} */ zone) => level === '' || zone.level === level);
  for (const { code } of wanted.slice(0, 30)) {
    const { bbox, name } = await json(`/api/cells/${code}`);
    const lon = (bbox[0] + bbox[2]) / 2;
    const lat = (bbox[1] + bbox[3]) / 2;
    if ((await json(`/api/locate?lon=${lon}&lat=${lat}`)).cell?.code === code) {
      return { code, name, lon, lat };
    }
  }
  throw new Error('no scored cell holds the middle of its box');
}

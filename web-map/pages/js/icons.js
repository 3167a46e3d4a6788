// SPDX-License-Identifier: Apache-2.0

const SVG = 'http://www.w3.org/2000/svg';

/** Paths on a 24×24 sheet, drawn as lines two units wide. @type {Record<string, string>} */
const LINES = {
  layers: 'M12 3 2.5 8 12 13l9.5-5L12 3ZM3 12.5l9 4.7 9-4.7M3 17l9 4.7L21 17',
  heat: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 12h.01',
  zones: 'M5 21V10M12 21V3M19 21v-7',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  close: 'M5 5l14 14M19 5 5 19',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5',
  legend: 'M4 6h4M12 6h8M4 12h4M12 12h8M4 18h4M12 18h8',
  chevron: 'm6 9 6 6 6-6',
  previous: 'm15 5-7 7 7 7',
  next: 'm9 5 7 7-7 7',
  place: 'M12 21.5s7-6.6 7-11.7a7 7 0 1 0-14 0c0 5.1 7 11.7 7 11.7ZM12 12.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6h.01',
  play: 'M7.5 4.5v15l12-7.5Z',
  pause: 'M8.5 5v14M15.5 5v14',
  back: 'M17.5 5.5 8.5 12l9 6.5ZM5.5 5.5v13',
  forward: 'M6.5 5.5l9 6.5-9 6.5ZM18.5 5.5v13',
  loop: 'm17 3 3.5 3.5L17 10M20.5 6.5H8a4.5 4.5 0 0 0-4.5 4.5v1M7 21l-3.5-3.5L7 14M3.5 17.5H16a4.5 4.5 0 0 0 4.5-4.5v-1',
  home: 'm4 11 8-7 8 7M6 10v10h12V10',
};

/** @type {Record<string, string>} */
const SHAPES = {
  triangle: 'M12 3 22 20.5H2Z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  circle: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z',
  square: 'M3 3h18v18H3Z',
};

/**
 * A decorative icon; the control it sits in carries the words.
 *
 * @param {string} name a line icon, or the shape of a level
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  svg.setAttribute('class', name in SHAPES ? 'shape' : 'icon');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name] ?? LINES[name] ?? LINES.info);
  svg.append(path);
  return svg;
}

// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';

/**
 * Tiles that are fetched by the rules of HTTP, with the tags of those that are there already. An image of an address that
 * the page has shown before is shown again without asking, also when the data have moved on or the viewer is another.
 */
export class FetchedTiles extends L.TileLayer {
  /**
   * @param {string} template
   * @param {L.TileLayerOptions} options
   */
  constructor(template, options) {
    super(template, options);
    /** @type {WeakMap<HTMLElement, AbortController>} what is on its way */
    this.requests = new WeakMap();
    this.on('tileunload', ({ tile }) => this.requests.get(tile)?.abort());
  }

  /**
   * @override
   * @param {L.Coords} coords
   * @param {L.DoneCallback} done
   */
  createTile(coords, done) {
    const image = document.createElement('img');
    image.alt = '';
    const request = new AbortController();
    this.requests.set(image, request);
    fetch(this.getTileUrl(coords), { signal: request.signal })
      .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(`${answer.status} ${answer.url}`))))
      .then((picture) => show(image, picture))
      .then(() => done(undefined, image))
      .catch((error) => {
        if (!request.signal.aborted) {
          done(error, image);
        }
      });
    return image;
  }
}

/** @param {HTMLImageElement} image @param {Blob} picture */
async function show(image, picture) {
  const address = URL.createObjectURL(picture);
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
}

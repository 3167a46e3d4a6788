// SPDX-License-Identifier: Apache-2.0
import { lonLatIn } from './tiles.js';

/**
 * Reads one polygon out of a Mapbox Vector Tile 2.1 (https://github.com/mapbox/vector-tile-spec): the feature of the first layer whose
 * text attribute has a value. Other layers, geometry types and value types are skipped.
 *
 * @param {ArrayBuffer} bytes
 * @param {{z: number, x: number, y: number}} tile where the bytes come from
 * @param {string} key attribute name
 * @param {string} value
 * @returns {[number, number][][]} rings of lon, lat; empty when there is no such feature
 */
export function outlineOf(bytes, tile, key, value) {
  const layer = readLayer(fields(new Uint8Array(bytes)).find((field) => field.id === 3)?.bytes ?? new Uint8Array());
  const keyAt = layer.keys.indexOf(key);
  const valueAt = layer.values.indexOf(value);
  if (keyAt < 0 || valueAt < 0) {
    return [];
  }
  for (const feature of layer.features) {
    const parts = fields(feature);
    const tags = varints(parts.find((field) => field.id === 2)?.bytes);
    const isIt = tags.some((tag, i) => i % 2 === 0 && tag === keyAt && tags[i + 1] === valueAt);
    if (isIt) {
      const rings = readRings(varints(parts.find((field) => field.id === 4)?.bytes));
      return rings.map((ring) => ring.map(([x, y]) => lonLatIn(tile, x / layer.extent, y / layer.extent)));
    }
  }
  return [];
}

/** @param {Uint8Array} bytes */
function readLayer(bytes) {
  const decoder = new TextDecoder();
  /** @type {{keys: string[], values: (string | null)[], features: Uint8Array[], extent: number}} */
  const layer = { keys: [], values: [], features: [], extent: 4096 };
  for (const field of fields(bytes)) {
    if (field.id === 2) {
      layer.features.push(field.bytes);
    } else if (field.id === 3) {
      layer.keys.push(decoder.decode(field.bytes));
    } else if (field.id === 4) {
      const text = fields(field.bytes).find((part) => part.id === 1);
      layer.values.push(text ? decoder.decode(text.bytes) : null);
    } else if (field.id === 5) {
      layer.extent = field.number;
    }
  }
  return layer;
}

/** @param {number[]} commands @returns {[number, number][][]} */
function readRings(commands) {
  /** @type {[number, number][][]} */
  const rings = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < commands.length; ) {
    const id = commands[i] & 7;
    let count = commands[i] >> 3;
    i++;
    if (id === 7) {
      continue;
    }
    for (; count > 0; count--) {
      x += zigzag(commands[i++]);
      y += zigzag(commands[i++]);
      if (id === 1) {
        rings.push([]);
      }
      rings[rings.length - 1].push([x, y]);
    }
  }
  return rings;
}

/** @param {number} n */
function zigzag(n) {
  return (n >>> 1) ^ -(n & 1);
}

/** @param {Uint8Array | undefined} bytes packed unsigned varints */
function varints(bytes) {
  /** @type {number[]} */
  const numbers = [];
  const data = bytes ?? new Uint8Array();
  for (let at = 0; at < data.length; ) {
    const read = varint(data, at);
    numbers.push(read.number);
    at = read.next;
  }
  return numbers;
}

/** @param {Uint8Array} data @param {number} at */
function varint(data, at) {
  let number = 0;
  let factor = 1;
  let next = at;
  for (;;) {
    const byte = data[next++];
    number += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128 || next >= data.length) {
      return { number, next };
    }
  }
}

/**
 * The fields of a protobuf message.
 *
 * @param {Uint8Array} data
 * @returns {{id: number, number: number, bytes: Uint8Array}[]}
 */
function fields(data) {
  const found = [];
  const none = new Uint8Array();
  for (let at = 0; at < data.length; ) {
    const tag = varint(data, at);
    at = tag.next;
    const id = tag.number >> 3;
    const wire = tag.number & 7;
    if (wire === 0) {
      const read = varint(data, at);
      found.push({ id, number: read.number, bytes: none });
      at = read.next;
    } else if (wire === 2) {
      const length = varint(data, at);
      found.push({ id, number: 0, bytes: data.subarray(length.next, length.next + length.number) });
      at = length.next + length.number;
    } else {
      at += wire === 1 ? 8 : 4;
    }
  }
  return found;
}

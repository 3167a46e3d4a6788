// SPDX-License-Identifier: Apache-2.0
/** Leaflet, named in this one place with the version that the server carries. */
export * from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js';

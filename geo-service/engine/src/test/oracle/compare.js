// SPDX-License-Identifier: Apache-2.0
// node compare.js KEPT.csv NEW.csv: prints the largest difference of their numbers; fails when it is above 1e-9 or when
// anything else differs.
const { readFileSync } = require('node:fs');

const LIMIT = 1e-9;
const [kept, made] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));

function fail(message) {
  console.log(message);
  process.exit(1);
}

if (kept.length !== made.length) fail(`${kept.length} lines are kept, ${made.length} were made`);
let largest = 0;
kept.forEach((line, i) => {
  const cells = line.split(',');
  const others = made[i].split(',');
  if (cells.length !== others.length) fail(`line ${i + 1} has another number of columns`);
  cells.forEach((cell, column) => {
    if (cell === others[column]) return;
    // The first column is a code; codes and names must be the same letter by letter.
    const difference = column === 0 ? NaN : Math.abs(Number(cell) - Number(others[column]));
    if (!(difference <= LIMIT)) fail(`line ${i + 1}: ${cell} is kept, ${others[column]} was made`);
    largest = Math.max(largest, difference);
  });
});
console.log(`${kept.length - 1} rows, largest difference ${largest}`);

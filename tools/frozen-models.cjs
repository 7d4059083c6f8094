// Frozen files of every format version, kept for ever: a file that loaded once must always load.
const { readFile } = require("node:fs/promises");
const { expect } = require("@jest/globals");

async function loadFrozen(model, path, queries, digits) {
  const loaded = await model.load(`${path}.funrec`);
  const expected = JSON.parse(await readFile(`${path}.json`, "utf8"));
  const lists = await loaded.recommendMany(queries, { k: 5 });
  const places = (list) => list.map(({ item, interest }) => ({ item, interest }));
  expect(lists.map(places)).toEqual(expected.map(places));
  const wanted = expected.flat();
  lists.flat().forEach(({ score }, i) => expect(score).toBeCloseTo(wanted[i].score, digits));
  return loaded;
}

module.exports = { loadFrozen };

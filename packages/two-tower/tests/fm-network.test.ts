import { Random } from "@funrec/core";
import {
  compute,
  type EmbeddingTable,
  type EncodedFeatures,
  EncodedFeaturesBuilder,
  openEngine,
} from "@funrec/core/tensor";
import fc from "fast-check";
import { FMNetwork } from "../src/fm-network.js";
import { type ActiveFeature, plainFM } from "./support/plain-fm.js";

const [USER_ROWS, ITEM_ROWS, ITEMS, FACTORS] = [12, 15, 6, 5];
const historyWindows = [1, 3];

/** A user or an item: rows that count so much, in two fields. */
const entity = (rows: number): fc.Arbitrary<[row: number, value: number][]> =>
  fc.array(fc.tuple(fc.nat(rows - 1), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 6 });

function encode(entities: readonly (readonly [number, number])[][]): EncodedFeatures {
  const builder = new EncodedFeaturesBuilder(6);
  for (const fields of entities) {
    for (let field = 0; field < 6; field++) {
      const [row, value] = fields[field] ?? [];
      builder.addField(row === undefined ? [] : [row], value ?? 1);
    }
  }
  return builder.finish();
}

/** A row of a table as a feature; users have no weights, as these are the same for all items. */
function feature(table: EmbeddingTable, row: number, value: number, weight = 0): ActiveFeature {
  const { dimensions, data } = table;
  return { weight, vector: Array.from(data.subarray(row * dimensions, (row + 1) * dimensions)), value };
}

describe("the two towers of a factorization machine", () => {
  it("score items as the machine itself does, up to what depends on the user alone", async () => {
    const engine = await openEngine("cpu");
    const sizes = {
      userRows: USER_ROWS,
      itemRows: ITEM_ROWS,
      items: ITEMS,
      factors: FACTORS,
      historyWindows,
    };
    const world = fc.record({
      seed: fc.nat(1000),
      user: entity(USER_ROWS),
      items: fc.array(entity(ITEM_ROWS), { minLength: 2, maxLength: 5 }),
      history: fc.uniqueArray(fc.nat(ITEMS - 1)),
      intercept: fc.double({ min: -3, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(world, ({ seed, user, items, history, intercept }) => {
        const random = new Random(seed);
        const network = new FMNetwork({ ...sizes, loss: "sampled" }, random);
        const { tables } = network;
        for (const { data } of Object.values(tables)) data.forEach((_, i) => (data[i] = random.normal()));
        const histories = {
          items: Int32Array.from(history),
          starts: Int32Array.of(0),
          ends: Int32Array.of(history.length),
        };
        const userLookups = network.userInput({ encoded: encode([user]), entities: [0] }, histories);
        const [userVector] = rowsOf(
          compute(engine, network, { lookups: userLookups }, (tf, values) => network.users(tf, values)),
        );
        const itemLookups = network.itemInput({ encoded: encode(items), entities: [...items.keys()] });
        const itemVectors = rowsOf(
          compute(engine, network, { lookups: itemLookups }, (tf, values) => network.items(tf, values)),
        );

        const ofUser = user.map(([row, value]) => feature(tables["users"]!, row, value));
        for (const window of historyWindows) {
          const latest = history.slice(-window);
          const table = tables[`history_${window}`]!;
          ofUser.push(...latest.map((item) => feature(table, item, 1 / latest.length)));
        }
        const userAlone = plainFM(intercept, ofUser);
        const plain = items.map((item) => {
          const ofItem = item.map(([row, value]) =>
            feature(tables["items"]!, row, value, tables["items.weights"]!.data[row]),
          );
          return plainFM(intercept, [...ofUser, ...ofItem]);
        });
        const scores = itemVectors.map((vector) =>
          vector.reduce((sum, x, i) => sum + x * userVector![i]!, 0),
        );
        const size = Math.max(1, ...plain.map(Math.abs), Math.abs(userAlone));
        scores.forEach((score, i) =>
          expect(Math.abs(score + userAlone - plain[i]!)).toBeLessThan(1e-4 * size),
        );
        for (const [a, b] of pairs(items.length)) {
          if (Math.abs(plain[a]! - plain[b]!) < 1e-3 * size) continue; // too near for 32-bit numbers
          expect(scores[a]! > scores[b]!).toBe(plain[a]! > plain[b]!);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

function rowsOf(vectors: Float32Array): number[][] {
  const rows: number[][] = [];
  for (let start = 0; start < vectors.length; start += FACTORS + 1) {
    rows.push(Array.from(vectors.subarray(start, start + FACTORS + 1)));
  }
  return rows;
}

function* pairs(count: number): Iterable<[number, number]> {
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) yield [a, b];
}

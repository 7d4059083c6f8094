import type { Interactions } from "@funrec/core";
import { powerLawLog } from "../src/speed/power-law-log.js";

const SIZE = { users: 500, items: 2000, interactions: 40_000, seed: 5 };
const log = powerLawLog(SIZE);

/** How often each index occurs, most often first. */
function frequencies(indices: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const index of indices) counts[index]!++;
  return counts.sort().reverse();
}

const pairsOf = ({ userIndices, itemIndices }: Interactions): string => `${userIndices} ${itemIndices}`;

describe("powerLawLog", () => {
  it("has exactly the users, items and rows asked for, and every one of them occurs", () => {
    expect([log.users.size, log.items.size, log.length]).toEqual([500, 2000, 40_000]);
    expect(new Set(log.userIndices).size).toBe(500);
    expect(new Set(log.itemIndices).size).toBe(2000);
  });

  it("repeats no pair, and keeps a user's rows together", () => {
    const pairs = new Set(Array.from(log.userIndices, (user, row) => user * 2000 + log.itemIndices[row]!));
    expect(pairs.size).toBe(log.length);
    expect(log.userIndices.every((user, row) => row === 0 || user >= log.userIndices[row - 1]!)).toBe(true);
  });

  it("gives users 20 items and more, and some of them many", () => {
    const activity = frequencies(log.userIndices, 500);
    expect(activity.at(-1)).toBeGreaterThanOrEqual(20);
    expect(activity[250]).toBeLessThan(40_000 / 500);
    expect(activity[0]).toBeGreaterThan(350);
    expect(activity[0]).toBeLessThanOrEqual(700);
  });

  it("has a heavy head and a long tail of items", () => {
    const popularity = frequencies(log.itemIndices, 2000);
    expect(popularity[0]! / 500).toBeGreaterThan(0.3);
    expect(popularity[0]! / 500).toBeLessThan(0.8);
    const head = popularity.subarray(0, 200).reduce((sum, count) => sum + count, 0);
    expect(head / log.length).toBeGreaterThan(0.5);
    expect(popularity[1000]).toBeLessThan(popularity[0]! / 20);
  });

  it("numbers items by their first row, and gives popular ones no special ids", () => {
    expect([...new Set(log.itemIndices)]).toEqual([...Array(2000).keys()]);
    expect(log.users.ids.slice(0, 3)).toEqual([1, 2, 3]);
    expect([...log.items.ids].sort((a, b) => Number(a) - Number(b)).at(-1)).toBe(2000);
    expect(log.items.ids.slice(0, 20)).not.toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it("gives the same log for the same seed and another for another", () => {
    const again = powerLawLog(SIZE);
    expect(pairsOf(again)).toBe(pairsOf(log));
    expect(again.items.ids).toEqual(log.items.ids);
    expect(pairsOf(powerLawLog({ ...SIZE, seed: 6 }))).not.toBe(pairsOf(log));
  });

  it("adds ratings and times without a change of the pairs", () => {
    const full = powerLawLog({ ...SIZE, values: true, timestamps: true });
    const { values, timestamps } = full;
    expect(pairsOf(full)).toBe(pairsOf(log));
    expect([...new Set(values)].sort((a, b) => a - b)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    const bytes = [full.userIndices, full.itemIndices, values!, timestamps!].map(
      ({ byteLength }) => byteLength,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBe(16 * full.length);
    const isOrdered = Array.from(timestamps!).every(
      (time, row) =>
        row === 0 || log.userIndices[row] !== log.userIndices[row - 1] || time >= timestamps![row - 1]!,
    );
    expect(isOrdered).toBe(true);
    expect(log.values).toBeUndefined();
    expect(log.timestamps).toBeUndefined();
  });

  it.each([
    ["too few", 9_999],
    ["too many", 350_001],
  ])("refuses %s interactions", (_, interactions) => {
    expect(() => powerLawLog({ ...SIZE, interactions })).toThrow(
      `interactions is ${interactions}, allowed: 10000 to 350000`,
    );
  });
});

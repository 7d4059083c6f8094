import { ModelFileError } from "@funrec/core";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";

describe("a small model file", () => {
  const saved = CoCounts.fit(logOf("é tea, é cup, bob tea")).then((model) => model.toBytes());

  /** What loading these bytes gives, in few words. */
  const outcome = (bytes: Uint8Array): Promise<string> =>
    CoCounts.load(bytes).then(
      () => "loaded",
      (error: unknown) => (error instanceof ModelFileError ? "refused" : `failed: ${String(error)}`),
    );

  it("loads whole", async () => {
    expect(await outcome(await saved)).toBe("loaded");
  });

  it("is refused whatever its end is cut off", async () => {
    const bytes = await saved;
    const outcomes = new Set<string>();
    for (let length = 0; length < bytes.length; length++)
      outcomes.add(await outcome(bytes.subarray(0, length)));
    expect([...outcomes]).toEqual(["refused"]);
  });

  it("is refused whichever of its bits is flipped", async () => {
    const bytes = (await saved).slice();
    const wrong: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      const seen = await outcome(bytes);
      if (seen !== "refused") wrong.push(`bit ${bit}: ${seen}`);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
    }
    expect(wrong).toEqual([]);
    expect(bytes).toEqual(await saved);
  });
});

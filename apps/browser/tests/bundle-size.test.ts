import { gzipSync } from "node:zlib";
import { bundle } from "../serve.cjs";

/** Bounds in bytes, minified and compressed, of all that a package exports with what it needs of `@funrec/core`. */
const BOUNDS = {
  "@funrec/cf": 37_000,
  "@funrec/mf": 46_000,
  "@funrec/i2i": 50_000,
  "@funrec/metrics": 15_000,
  "@funrec/ann": 36_000,
};

describe("a bundle for browsers", () => {
  it.each(Object.entries(BOUNDS))("of %s has at most %d bytes", async (name, bound) => {
    const bytes = gzipSync(await bundle(name)).length;
    expect(bytes).toBeGreaterThan(bound / 2); // all of it is in there
    expect(bytes).toBeLessThanOrEqual(bound);
  });
});

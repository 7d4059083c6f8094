import { OptionError } from "@funrec/core";
import { parseBuckets, parseCount, parseCutoffs, parseSeeds, parseSettings } from "../src/settings.js";

describe("parseSettings", () => {
  it("reads numbers, booleans and text, and a model by either spelling", () => {
    const settings = ["item_cf.neighbors=50", "item-cf.similarity=jaccard", "swing.userWeights=false"];
    expect(parseSettings(settings)).toEqual({
      item_cf: { neighbors: 50, similarity: "jaccard" },
      swing: { userWeights: false },
    });
  });

  it("keeps an equals sign in the value", () => {
    expect(parseSettings(["item_cf.similarity=a=b"])).toEqual({ item_cf: { similarity: "a=b" } });
  });

  it.each(["neighbors=50", "item_cf.neighbors", "item_cf=3", ""])("rejects %j", (setting) => {
    expect(() => parseSettings([setting])).toThrow(OptionError);
  });

  it("names the models where one is unknown", () => {
    expect(() => parseSettings(["itemcf.neighbors=5"])).toThrow(
      /unknown model "itemcf", allowed: popularity, item_cf/,
    );
  });
});

describe("parseCutoffs", () => {
  it("reads a list, in ascending order", () => {
    expect(parseCutoffs("20,5,5")).toEqual([5, 20]);
  });

  it.each(["", "0", "5,", "1.5", "ten"])("rejects %j", (text) => {
    expect(() => parseCutoffs(text)).toThrow(/--k is ".*", allowed: integers/);
  });
});

describe("parseSeeds", () => {
  it("reads integers, each once", () => {
    expect(parseSeeds("42,0,42")).toEqual([42, 0]);
  });

  it.each(["", "-1", "1,", "1.5", "x", "4294967296"])("rejects %j", (text) => {
    expect(() => parseSeeds(text)).toThrow(/--seeds is ".*", allowed: integers/);
  });
});

describe("parseBuckets", () => {
  it("reads ascending bounds", () => {
    expect(parseBuckets("0,5,50")).toEqual([0, 5, 50]);
  });

  it.each(["", "5,5", "50,5", "-1", "1.5"])("rejects %j", (text) => {
    expect(() => parseBuckets(text)).toThrow(/--buckets is ".*", allowed: ascending integers/);
  });
});

describe("parseCount", () => {
  it("reads an integer of at least 1", () => {
    expect(parseCount("--threads", "2")).toBe(2);
  });

  it.each(["", "0", "1.5", "two"])("rejects %j", (text) => {
    expect(() => parseCount("--threads", text)).toThrow(
      /--threads is ".*", allowed: an integer of at least 1/,
    );
  });
});

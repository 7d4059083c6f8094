import { OptionError } from "@funrec/core";
import { parseCutoffs, parseSeed, parseSettings } from "../src/settings.js";

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

describe("parseSeed", () => {
  it("reads an integer", () => {
    expect(parseSeed("42")).toBe(42);
  });

  it.each(["", "-1", "1.5", "x", "4294967296"])("rejects %j", (text) => {
    expect(() => parseSeed(text)).toThrow(/--seed is/);
  });
});

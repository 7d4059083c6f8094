import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "@funrec/core";
import { parseDescriptor } from "../../src/datasets/descriptor.js";
import { shop } from "./fixtures.js";

const DESCRIPTORS = join(__dirname, "../../../../datasets");
const download = { url: "https://example.com/a.zip", sha256: "0".repeat(64), bytes: 1, folder: "shop" };
const csvFile = { file: "log.csv", format: "csv", options: { columns: { user: 0, item: 1 } } };

describe("parseDescriptor", () => {
  it("takes JSON text and the value that it stands for", () => {
    const descriptor = shop();
    expect(parseDescriptor(JSON.stringify(descriptor), "shop.json")).toEqual(descriptor);
    expect(descriptor).toMatchObject({ name: "shop", interactions: [{ file: "log.csv", format: "csv" }] });
  });

  it.each(readdirSync(DESCRIPTORS).filter((file) => file.endsWith(".json")))(
    "accepts datasets/%s",
    (file) => {
      const descriptor = parseDescriptor(readFileSync(join(DESCRIPTORS, file), "utf8"), file);
      expect(`${descriptor.name}.json`).toBe(file);
      expect(descriptor.download ?? descriptor.obtain).toBeDefined();
    },
  );

  it.each([
    [{ licence: "free" }, "shop.json: unknown field licence"],
    [{ title: undefined }, "shop.json: field title is missing"],
    [{ name: "../shop" }, /^shop.json: field name is "..\/shop", allowed: lower-case letters/],
    [{ homepage: "example.com" }, /field homepage is "example.com", allowed: a web address/],
    [
      { download: { ...download, sha256: "abc" } },
      /field download.sha256 is "abc", allowed: 64 hexadecimal digits/,
    ],
    [{ download: { ...download, bytes: 0 } }, /field download.bytes is 0, allowed: at least 1/],
    [
      { download: { ...download, folder: "a/../.." } },
      /field download.folder is "a\/..\/..", allowed: a path without/,
    ],
    [{ interactions: [] }, /field interactions is \[\], allowed: at least one file/],
    [
      { interactions: [{ ...csvFile, format: "xml" }] },
      /field interactions.0.format is "xml", allowed: \("csv" \| "sequences"/,
    ],
    [
      { interactions: [{ ...csvFile, file: "/etc/passwd" }] },
      /field interactions.0.file is "\/etc\/passwd", allowed: a path/,
    ],
    [{ interactions: [{ ...csvFile, sep: "," }] }, /unknown field interactions.0.sep/],
    [{ interactions: [{ ...csvFile, options: undefined }] }, /field interactions.0.options is missing/],
    [
      { interactions: [{ ...csvFile, options: { columns: { user: "u" } } }] },
      /field interactions.0.options.columns.item is missing/,
    ],
    [
      { items: [{ file: "a", format: "jsonl" }] },
      /field items.0.format is "jsonl", allowed: \("csv" \| "atomic"\)/,
    ],
    [
      {
        users: [
          { file: "a", format: "csv", options: { id: 0, features: { age: { column: 1, type: "number" } } } },
        ],
      },
      /field users.0.options.features.age.type is "number", allowed: \("categorical" \| "multi" \| "numeric"\)/,
    ],
  ])("rejects %j by file and field", (fields, message) => {
    expect(() => shop(fields)).toThrow(DataError);
    expect(() => shop(fields)).toThrow(message);
  });

  it("names every wrong field at once", () => {
    expect(() => shop({ licence: 1, title: "" })).toThrow(
      'shop.json: field title is "", allowed: text; unknown field licence',
    );
  });

  it("rejects what is not JSON or not an object", () => {
    expect(() => parseDescriptor("{", "shop.json")).toThrow(/^shop.json: this is not JSON/);
    expect(() => parseDescriptor([7], "shop.json")).toThrow(/^shop.json: /);
    expect(() => parseDescriptor(7, "shop.json")).toThrow(
      "shop.json: a descriptor must be an object, found 7",
    );
  });
});

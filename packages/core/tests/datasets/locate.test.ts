import { join } from "node:path";
import { DataError, OptionError } from "@funrec/core";
import { locateDataset, type LocateOptions } from "../../src/datasets/locate.js";
import { DownloadScratch, downloadOf, failure, LOG, shop, zip } from "./fixtures.js";

const scratch = new DownloadScratch();
afterEach(() => scratch.clean());

const archive = zip({ "shop/log.csv": LOG });

const neverFetch: typeof fetch = () => Promise.reject(new Error("must not be called"));

describe("locateDataset", () => {
  it("prefers FUNREC_DATA to the cache and the cache to the download", async () => {
    const data = await scratch.folder({ "shop/log.csv": LOG });
    const cache = await scratch.folder({ "shop/log.csv": LOG });
    const options = { fetch: neverFetch };
    expect(
      await locateDataset(shop(), { ...options, env: { FUNREC_DATA: data, FUNREC_CACHE: cache } }),
    ).toEqual({
      folder: join(data, "shop"),
      source: "FUNREC_DATA",
    });
    const empty = await scratch.folder();
    expect(
      await locateDataset(shop(), { ...options, env: { FUNREC_DATA: empty, FUNREC_CACHE: cache } }),
    ).toEqual({
      folder: join(cache, "shop"),
      source: "cache",
    });
  });

  it("passes by a folder that has none of the files of the log", async () => {
    const data = await scratch.folder({ "shop/other.csv": LOG });
    const cache = await scratch.folder({ "shop/log.csv": LOG });
    const located = await locateDataset(shop(), { env: { FUNREC_DATA: data, FUNREC_CACHE: cache } });
    expect(located.source).toBe("cache");
  });

  it("has its cache in FUNREC_CACHE, else in XDG_CACHE_HOME, else in the home folder", async () => {
    const home = await scratch.folder({ ".cache/funrec/shop/log.csv": LOG });
    const xdg = await scratch.folder({ "funrec/shop/log.csv": LOG });
    const own = await scratch.folder({ "shop/log.csv": LOG });
    const folderIn = async (env: LocateOptions["env"]): Promise<string> =>
      (await locateDataset(shop(), { env })).folder;
    const env = { HOME: home, XDG_CACHE_HOME: xdg, FUNREC_CACHE: own };
    expect(await folderIn(env)).toBe(join(own, "shop"));
    expect(await folderIn({ ...env, FUNREC_CACHE: "" })).toBe(join(xdg, "funrec", "shop"));
    expect(await folderIn({ HOME: home })).toBe(join(home, ".cache", "funrec", "shop"));
  });

  it("has its cache in LOCALAPPDATA on Windows", async () => {
    const platform = Object.getOwnPropertyDescriptor(process, "platform")!;
    Object.defineProperty(process, "platform", { ...platform, value: "win32" });
    try {
      const local = await scratch.folder({ "funrec/shop/log.csv": LOG });
      const { folder } = await locateDataset(shop(), {
        env: { LOCALAPPDATA: local, XDG_CACHE_HOME: "/elsewhere" },
      });
      expect(folder).toBe(join(local, "funrec", "shop"));
    } finally {
      Object.defineProperty(process, "platform", platform);
    }
  });

  it("names all places when the data set is nowhere", async () => {
    const data = await scratch.folder();
    const cache = await scratch.folder({ "shop/readme.txt": "" });
    const error = await failure(shop({ obtain: "Ask Ann for it." }), {
      env: { FUNREC_DATA: data, FUNREC_CACHE: cache },
    });
    expect(error).toBeInstanceOf(DataError);
    expect(error.message).toBe(
      [
        "there is no data set shop",
        `- FUNREC_DATA: there is no folder ${join(data, "shop")}`,
        `- cache: the folder ${join(cache, "shop")} has none of log.csv`,
        "- download: there is none",
        "Ask Ann for it.",
        "Set FUNREC_DATA to a folder that holds shop/, or use the built-in data set funrec-sim.",
      ].join("\n"),
    );
  });

  it("does not download when it is told to stay offline", async () => {
    const cache = await scratch.folder();
    const error = await failure(shop({ download: downloadOf(archive, "http://127.0.0.1:1/shop.zip") }), {
      env: { FUNREC_CACHE: cache },
      fetch: neverFetch,
      offline: true,
    });
    expect(error.message).toContain("- FUNREC_DATA: is not set");
    expect(error.message).toContain("shop.zip: not tried, because offline is true");
  });

  it("rejects an unknown option", async () => {
    await expect(locateDataset(shop(), { online: true } as LocateOptions)).rejects.toThrow(OptionError);
    await expect(locateDataset(shop(), { timeoutMs: 0 })).rejects.toThrow(
      "locateDataset: option timeoutMs is 0",
    );
  });
});

import { readdir, readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { DataError, type Progress } from "@funrec/core";
import { locateDataset, type LocateOptions } from "../../src/datasets/locate.js";
import { DownloadScratch, downloadOf, failure, LOG, shop, zip } from "./fixtures.js";

const scratch = new DownloadScratch();
afterEach(() => scratch.clean());

const archive = zip({ "shop/log.csv": LOG, "shop/more/readme.txt": "hello", "other/stray.txt": "stray" });

/** An archive of one file with another size in its directory. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

function sending(bytes: Uint8Array): RequestListener {
  return (_, response) => void response.end(bytes);
}

describe("the download of a data set", () => {
  it("fills the cache, from which the next call is served", async () => {
    let requests = 0;
    const url = await scratch.serve((_, response) => {
      requests++;
      response.end(archive);
    });
    const cache = join(await scratch.folder(), "made", "on", "demand");
    const descriptor = shop({ download: downloadOf(archive, url) });
    const seen: Progress[] = [];
    const options = { env: { FUNREC_CACHE: cache }, onProgress: (progress: Progress) => seen.push(progress) };

    const folder = join(cache, "shop");
    expect(await locateDataset(descriptor, options)).toEqual({ folder, source: "download" });
    expect(await locateDataset(descriptor, options)).toEqual({ folder, source: "cache" });
    expect(requests).toBe(1);
    expect(seen).toContainEqual({ stage: "download", done: archive.length, total: archive.length });
    expect(seen).toContainEqual({ stage: "unpack", done: 2, total: 2 });
  });

  it("unpacks the files of the archive's folder and nothing else", async () => {
    const { cache } = await tryDownload(archive, sending(archive));
    expect(await readdir(cache)).toEqual(["shop"]);
    expect((await readdir(join(cache, "shop"), { recursive: true })).sort()).toEqual([
      "log.csv",
      "more",
      join("more", "readme.txt"),
    ]);
    expect(await readFile(join(cache, "shop", "log.csv"), "utf8")).toBe(LOG);
  });

  it("leaves nothing when the checksum is wrong, and says both sums", async () => {
    const changed = archive.slice();
    changed[40]! ^= 1;
    const { message } = await failedDownload(archive, sending(changed));
    const sumOf = (bytes: Uint8Array): string => downloadOf(bytes, "").sha256;
    expect(message).toContain(
      `expected SHA-256 ${sumOf(archive)}, found ${sumOf(changed)}; the download was deleted`,
    );
  });

  it.each<[string, RequestListener, RegExp]>([
    ["ends early", sending(archive.subarray(0, 99)), /the file ended after 99 of \d+ bytes/],
    [
      "breaks off",
      (_, response) => {
        response.writeHead(200, { "content-length": archive.length });
        response.write(archive.subarray(0, 99), () => response.destroy());
      },
      /download of http.*: terminated/,
    ],
    ["is empty", sending(new Uint8Array()), /the file ended after 0 of \d+ bytes/],
    [
      "does not end",
      (_, response) => {
        const timer = setInterval(() => response.write(archive), 1);
        response.on("close", () => clearInterval(timer));
      },
      /the file is longer than the expected \d+ bytes/,
    ],
    [
      "is not there",
      (_, response) => void response.writeHead(404).end("gone"),
      /the server answered 404 Not Found/,
    ],
    ["never begins", () => {}, /the server sent nothing for 0.2 s/],
    [
      "stops half-way",
      (_, response) => void response.write(archive.subarray(0, 99)),
      /sent nothing for 0.2 s/,
    ],
  ])("leaves nothing when the file %s", async (_, answer, message) => {
    const error = await failedDownload(archive, answer, { timeoutMs: 200 });
    expect(error).toBeInstanceOf(DataError);
    expect(error.message).toMatch(message);
    expect(error.message).toContain("use the built-in data set funrec-sim");
  });

  it("says why when there is no server", async () => {
    const url = await scratch.serve(() => {});
    await scratch.clean(); // stops the server
    const cache = await scratch.folder();
    const error = await failure(shop({ download: downloadOf(archive, url) }), {
      env: { FUNREC_CACHE: cache },
    });
    expect(error.message).toMatch(/fetch failed: connect ECONNREFUSED/);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it.each([
    "shop/../../evil.txt",
    "../evil.txt",
    "/evil.txt",
    "shop/..\\evil.txt",
    "C:/evil.txt",
    "shop//evil.txt",
    "shop/./evil.txt",
  ])("refuses an archive with the entry %s", async (entry) => {
    const evil = zip({ "shop/log.csv": LOG, [entry]: "evil" });
    const { message } = await failedDownload(evil, sending(evil));
    expect(message).toContain(`the archive has the entry ${JSON.stringify(entry)}, which leads out of it`);
  });

  it.each<[string, Uint8Array, string]>([
    ["is no zip", new TextEncoder().encode("not a zip archive at all"), "the zip archive is damaged: "],
    ["lacks the folder", zip({ "log.csv": LOG }), "the archive has no files in the folder shop"],
    [
      "has two files of one name on some systems",
      zip({ "shop/log.csv": LOG, "shop/LOG.csv": LOG }),
      'the entry "shop/LOG.csv", which it has twice',
    ],
    [
      "has a file in a file",
      zip({ "shop/log.csv": LOG, "shop/log.csv/a.csv": LOG }),
      'the entry "shop/log.csv/a.csv", which lies in a file',
    ],
    [
      "has a name that no file can have",
      zip({ "shop/log.csv": LOG, [`shop/${"é".repeat(128)}`]: "" }),
      "which is too long for the name of a file",
    ],
    [
      "has too many files",
      zip(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`shop/${i}`, ""]))),
      "the archive has more than 1000 entries",
    ],
    [
      "is a bomb",
      zip({ "shop/log.csv": "\0".repeat(2e6) }),
      "bytes has files of 2000000 bytes, allowed: 100 times as many as it has itself",
    ],
    [
      "says wrong sizes",
      withSize(zip({ "shop/log.csv": LOG }), LOG.length + 1),
      `the zip archive is damaged: "shop/log.csv" has ${LOG.length} bytes, expected ${LOG.length + 1}`,
    ],
    ["lacks the log", zip({ "shop/readme.txt": "" }), "the archive has none of log.csv"],
  ])("refuses an archive that %s", async (_, bytes, expected) => {
    const { message } = await failedDownload(bytes, sending(bytes));
    expect(message).toContain(expected);
  });

  it("stops at a signal, with the signal's reason", async () => {
    const controller = new AbortController();
    const cache = await scratch.folder();
    const url = await scratch.serve(() => controller.abort(new Error("enough")));
    const descriptor = shop({ download: downloadOf(archive, url) });
    const options = { env: { FUNREC_CACHE: cache }, signal: controller.signal };
    await expect(locateDataset(descriptor, options)).rejects.toThrow("enough");
    expect(await readdir(cache)).toEqual([]);
    await expect(locateDataset(descriptor, options)).rejects.toThrow("enough");
  });

  it("may be made by several callers at once", async () => {
    const url = await scratch.serve(sending(archive));
    const cache = await scratch.folder();
    const descriptor = shop({ download: downloadOf(archive, url) });
    const locate = (): Promise<unknown> => locateDataset(descriptor, { env: { FUNREC_CACHE: cache } });
    await Promise.all([locate(), locate(), locate()]);
    expect(await readdir(cache)).toEqual(["shop"]);
  });

  it("does not touch a folder in the cache that someone else has filled", async () => {
    const url = await scratch.serve(sending(archive));
    const cache = await scratch.folder({ "shop/notes.txt": "mine" });
    const error = await failure(shop({ download: downloadOf(archive, url) }), {
      env: { FUNREC_CACHE: cache },
    });
    expect(error.message).toContain(`the files cannot be moved to ${join(cache, "shop")}`);
    expect(await readdir(join(cache, "shop"))).toEqual(["notes.txt"]);
  });
});

/** Downloads from a server that gives this answer where the descriptor promises the archive. */
async function tryDownload(
  promised: Uint8Array,
  answer: RequestListener,
  options: LocateOptions = {},
): Promise<{ cache: string; error?: Error }> {
  const cache = await scratch.folder();
  const descriptor = shop({ download: downloadOf(promised, await scratch.serve(answer)) });
  const error = await locateDataset(descriptor, { ...options, env: { FUNREC_CACHE: cache } }).then(
    () => undefined,
    (reason: Error) => reason,
  );
  return { cache, ...(error && { error }) };
}

/** The error of a download that must fail and must leave the cache empty. */
async function failedDownload(...parameters: Parameters<typeof tryDownload>): Promise<Error> {
  const { cache, error } = await tryDownload(...parameters);
  expect(await readdir(cache)).toEqual([]);
  return error!;
}

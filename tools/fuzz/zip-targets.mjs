// What the fuzzer unpacks: downloads of data sets, which are zip archives that chance or malice has damaged.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";
import { built } from "../built.mjs";

const { DataError, locateDataset, parseDescriptor } = await built("core");
const { damageBytes } = await built("core", "testing");

const LOG = "u,i\nann,tea\nbob,cup\n".repeat(20);
/** Names that lead out of a folder, that no file system takes, or that stand in one another's way. */
const EVIL_NAMES = [
  "../out.csv",
  "shop/../../out.csv",
  "/out.csv",
  "shop\\..\\out.csv",
  "C:/out.csv",
  "shop/./a.csv",
  "shop//a.csv",

  "shop/log.csv",
  "shop/LOG.csv",
  "shop/log.csv/a.csv",
  "shop",
  "shop/",
  "",
  "shop/\0.csv",
  "shop/__proto__",

  `shop/${"n".repeat(300)}`,
  `shop/${"d/".repeat(2000)}a.csv`,
  "shop/é😀.csv",
  "shop/con",
  "shop/ . ",
];
const NUMBERS = [0, 1, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** @returns targets by name: `input(random)` makes a damaged archive, `use(input)` downloads it */
export function zipTargets() {
  return new Map([["zip", { kind: "zip archive", prepare }]]);
}

async function prepare() {
  const folder = await mkdtemp(join(tmpdir(), "funrec-fuzz-"));
  return {
    input: makeArchive,
    use: (bytes) => download(bytes, folder),
    close: () => rm(folder, { recursive: true }),
  };
}

/** Downloads an archive into an empty cache, and looks at what has become of it. @throws Error for what must not be */
async function download(bytes, folder) {
  const cache = join(folder, "cache");
  await mkdir(cache);
  try {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const source = { url: "https://example.com/shop.zip", sha256, bytes: bytes.length, folder: "shop" };
    const options = { env: { FUNREC_CACHE: cache }, fetch: async () => new globalThis.Response(bytes) };
    const failed = await locateDataset(descriptorOf(source), options).then(
      () => undefined,
      (error) => error,
    );
    const names = [...(await readdir(folder)), ...(await readdir(cache))];
    if (names.join() !== (failed ? "cache" : "cache,shop")) throw new Error(`there are ${names.join()}`);
    if (!failed) return await checkSize(join(cache, "shop"), bytes.length);
    // A data set that is not found is a DataError whatever the reason, which must be one of FunRec itself.
    throw failed.cause instanceof DataError ? failed : (failed.cause ?? failed);
  } finally {
    await rm(cache, { recursive: true });
  }
}

const descriptorOf = (download) =>
  parseDescriptor(
    {
      name: "shop",
      title: "A shop",
      license: { text: "Free.", url: "https://example.com/license" },
      citation: "none",
      homepage: "https://example.com",
      interactions: [{ file: "log.csv", format: "csv", options: { columns: { user: "u", item: "i" } } }],
      download,
    },
    "shop.json",
  );

async function checkSize(folder, packed) {
  let size = 0;
  for (const name of await readdir(folder, { recursive: true }))
    size += (await stat(join(folder, name))).size;
  if (size > 2_000_000 + 100 * packed) throw new Error(`${packed} bytes became ${size}`);
}

/** An archive with up to three faults. */
function makeArchive(random) {
  const archive = [
    { name: "shop/", content: "" },
    { name: "shop/log.csv", content: LOG },
    { name: "shop/more/items.csv", content: "id,title\n1,Heat\n", isStored: true },
    { name: "other/readme.txt", content: "hello" },
  ];
  const faults = { entries: archive, count: undefined, is64: random.integer(8) === 0 };
  for (let n = random.integer(4); n > 0; n--) FAULTS[random.integer(FAULTS.length)](faults, random);
  const bytes = writeZip(faults);
  return random.integer(3) > 0 ? bytes : damageBytes(bytes, random);
}

const pick = (list, random) => list[random.integer(list.length)];
const FAULTS = [
  ({ entries }, random) => void (pick(entries, random).name = pick(EVIL_NAMES, random)),
  ({ entries }, random) => void entries.push({ name: pick(EVIL_NAMES, random), content: "evil" }),
  ({ entries }, random) => void entries.push({ ...pick(entries, random) }),
  ({ entries }, random) => void (pick(entries, random).size = pick(NUMBERS, random)),
  ({ entries }, random) => void (pick(entries, random).packedSize = pick(NUMBERS, random)),
  ({ entries }, random) => void (pick(entries, random).place = pick(NUMBERS, random)),
  ({ entries }, random) => void (pick(entries, random).method = pick(NUMBERS, random) & 0xffff),
  (archive, random) => void (archive.count = pick(NUMBERS, random)),
  // Bombs: one file of nothing but zeros, of the size that it says or another, and many names of the same bytes.
  ({ entries }, random) => {
    const content = "\0".repeat(2 ** (10 + random.integer(15)));
    entries.push({ name: "shop/zeros", content, ...(random.integer(2) && { size: pick(NUMBERS, random) }) });
  },
  ({ entries }, random) => {
    const shared = entries[entries.length - 1];
    const count = 10 ** (1 + random.integer(4));
    for (let n = 0; n < count; n++) entries.push({ ...shared, name: `shop/${n}`, sharesBytes: true });
  },
];

/** A zip archive; what the entries say of themselves need not be true. */
function writeZip({ entries, count, is64 }) {
  const parts = [];
  let [length, last] = [0, undefined];
  const put = (part) => (parts.push(part), (length += part.length));
  const directory = entries.map((entry) => {
    if (!entry.sharesBytes || !last) {
      const content = Buffer.from(entry.content);
      const packed = entry.isStored ? content : deflateRawSync(content);
      const check = { crc: crc32 ? crc32(content) : 0, size: content.length, packedSize: packed.length };
      last = { method: entry.isStored ? 0 : 8, ...check, place: length };
      put(
        numbers(32, 0x04034b50, 16, 20, 16, 0x800, 16, last.method, 32, 0, 32, last.crc, 32, last.packedSize),
      );
      put(numbers(32, last.size, 16, 0, 16, 0));
      put(packed);
    }
    return { ...last, ...entry };
  });
  const start = length;
  for (const { name, method, crc, size, packedSize, place } of directory) {
    const text = Buffer.from(name);
    put(
      numbers(
        32,
        0x02014b50,
        16,
        20,
        16,
        20,
        16,
        0x800,
        16,
        method,
        32,
        0,
        32,
        crc,
        32,
        packedSize,
        32,
        size,
      ),
    );
    put(numbers(16, text.length, 16, 0, 16, 0, 16, 0, 16, 0, 32, 0, 32, place));
    put(text);
  }
  const said = count ?? entries.length;
  if (is64) {
    const end = length;
    put(numbers(32, 0x06064b50, 64, 44, 16, 45, 16, 45, 32, 0, 32, 0, 64, said, 64, said));
    put(numbers(64, end - start, 64, start, 32, 0x07064b50, 32, 0, 64, end, 32, 1));
  }
  put(numbers(32, 0x06054b50, 16, 0, 16, 0, 16, said, 16, said, 32, length - start, 32, start, 16, 0));
  return new Uint8Array(Buffer.concat(parts));
}

/** Little-endian numbers, each behind its width in bits; too large ones are cut. */
function numbers(...pairs) {
  const bytes = Buffer.alloc(pairs.reduce((sum, bits, i) => sum + (i % 2 === 0 ? bits / 8 : 0), 0));
  let place = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const width = pairs[i] / 8;
    for (let byte = 0; byte < width; byte++) bytes[place++] = Math.floor(pairs[i + 1] / 256 ** byte);
  }
  return bytes;
}

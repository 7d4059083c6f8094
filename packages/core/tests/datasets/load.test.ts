import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "@funrec/core";
import { type DatasetDescriptor, parseDescriptor } from "../../src/datasets/descriptor.js";
import { loadDataset } from "../../src/datasets/load.js";
import { LOG, shop } from "./fixtures.js";
import { Scratch } from "../../../../tools/scratch.cjs";

const scratch = new Scratch();
afterEach(() => scratch.clean());

/** The descriptor of this name in the folder datasets/ of the repository. */
function published(name: string): DatasetDescriptor {
  const file = join(__dirname, "../../../../datasets", `${name}.json`);
  return parseDescriptor(readFileSync(file, "utf8"), file);
}

describe("loadDataset", () => {
  it("reads the log and the features, and says from where", async () => {
    const data = await scratch.folder({
      "shop/log.csv": LOG,
      "shop/users.atomic": "id:token\tage:float\nann\t30\n",
    });
    const descriptor = shop({
      items: [{ file: "items.csv", format: "csv", options: { id: 0, features: {} } }],
      users: [{ file: "users.atomic", format: "atomic", note: "Only Ann." }],
    });
    const dataset = await loadDataset(descriptor, { env: { FUNREC_DATA: data } });
    expect(dataset).toMatchObject({
      name: "shop",
      source: "FUNREC_DATA",
      folder: join(data, "shop"),
      files: { interactions: "log.csv", users: "users.atomic" },
      notes: ["No features of items: the folder has none of items.csv.", "Only Ann."],
    });
    expect([...dataset.interactions]).toEqual([
      { user: "ann", item: "tea" },
      { user: "bob", item: "cup" },
    ]);
    expect(dataset.items).toBeUndefined();
    expect(dataset.users?.value("ann", "age")).toBe(30);
  });

  it.each([
    ["csv", LOG, { columns: { user: "u", item: "i" } }],
    ["sequences", "ann tea\nbob cup\n", undefined],
    ["atomic", "user_id:token\titem_id:token\nann\ttea\nbob\tcup\n", undefined],
    ["jsonl", '{"user":"ann","item":"tea"}\n{"user":"bob","item":"cup"}\n', undefined],
  ])("reads a log in the format %s", async (format, content, options) => {
    const data = await scratch.folder({ "shop/log": content });
    const descriptor = shop({ interactions: [{ file: "log", format, options }] });
    const { interactions } = await loadDataset(descriptor, { env: { FUNREC_DATA: data } });
    expect(interactions.history("bob")).toEqual(["cup"]);
  });

  it("reads the first alternative whose file is there", async () => {
    const csv = { format: "csv", options: { columns: { user: "u", item: "i" } } };
    const interactions = ["a.csv", "b.csv", "c.csv"].map((file) => ({ file, note: `read ${file}`, ...csv }));
    const data = await scratch.folder({ "shop/b.csv": LOG, "shop/c.csv": "not read" });
    const { files, notes } = await loadDataset(shop({ interactions }), { env: { FUNREC_DATA: data } });
    expect([files, notes]).toEqual([{ interactions: "b.csv" }, ["read b.csv"]]);
  });

  it("names the file that is malformed", async () => {
    const data = await scratch.folder({ "shop/log.csv": "a,b\n1,2\n" });
    const loading = loadDataset(shop(), { env: { FUNREC_DATA: data } });
    await expect(loading).rejects.toThrow(DataError);
    await expect(loading).rejects.toThrow(join(data, "shop", "log.csv"));
  });
});

describe("the published descriptors", () => {
  it("read the files of the ml-100k archive", async () => {
    const flags = [0, 0, 0, 1, 1, 1, ...Array<number>(13).fill(0)].join("|");
    const data = await scratch.folder({
      "ml-100k/u.data": "196\t242\t3\t881250949\n186\t302\t5\t891717742\n",
      "ml-100k/u.item": Buffer.from(
        `242|Café "Toy" (1995)|01-Jan-1995||http://us.imdb.com/x|${flags}\n`,
        "latin1",
      ),
      "ml-100k/u.user": "196|49|M|writer|55105\n186|39|F|executive|00000\n",
    });
    const { interactions, items, users, files } = await loadDataset(published("ml-100k"), {
      env: { FUNREC_DATA: data },
    });
    expect(files).toEqual({ interactions: "u.data", items: "u.item", users: "u.user" });
    expect(interactions.row(1)).toEqual({ user: "186", item: "302", value: 5, timestamp: 891717742 });
    expect(items!.value(242, "title")).toBe('Café "Toy" (1995)');
    expect(items!.value(242, "genre:Animation")).toBe(1);
    expect(items!.value(242, "genre:Western")).toBe(0);
    expect(users!.value(186, "occupation")).toBe("executive");
  });

  it("read the files of the ml-1m archive", async () => {
    const data = await scratch.folder({
      "ml-1m/ratings.dat": "1::1193::5::978300760\n1::661::3::978302109\n",
      "ml-1m/movies.dat": Buffer.from('1193::"Café" (1975)::Drama|War\n', "latin1"),
      "ml-1m/users.dat": "1::F::1::10::48067\n",
    });
    const { interactions, items, users, notes } = await loadDataset(published("ml-1m"), {
      env: { FUNREC_DATA: data },
    });
    expect(interactions.row(1)).toEqual({ user: "1", item: "661", value: 3, timestamp: 978302109 });
    expect(items!.value(1193, "title")).toBe('"Café" (1975)');
    expect(items!.value(1193, "genres")).toEqual(["Drama", "War"]);
    expect(users!.value(1, "zip_code")).toBe("48067");
    expect(notes).toEqual([]);
  });

  it.each(["ml-latest-small", "ml-20m"])("read the files of the %s archive", async (name) => {
    const data = await scratch.folder({
      [`${name}/ratings.csv`]: "userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n",
      [`${name}/movies.csv`]:
        'movieId,title,genres\n31,"American President, The (1995)",Comedy|Drama|Romance\n',
    });
    const { interactions, items } = await loadDataset(published(name), { env: { FUNREC_DATA: data } });
    expect(interactions.row(0)).toEqual({ user: "1", item: "31", value: 2.5, timestamp: 1260759144 });
    expect(items!.value(31, "title")).toBe("American President, The (1995)");
    expect(items!.value(31, "genres")).toEqual(["Comedy", "Drama", "Romance"]);
  });
});

describe("the real data", () => {
  it.each([
    { name: "ml-latest-small", rows: 100_836, users: 610, items: 9_724 },
    { name: "ml-100k", rows: 100_000, users: 943, items: 1_682 },
    { name: "ml-1m", rows: 1_000_209, users: 6_040, items: 3_706 },
    { name: "amazon-beauty", rows: 198_502, users: 22_363, items: 12_101 },
  ])("of $name has $rows rows of $users users and $items items", async ({ name, rows, users, items }) => {
    if (!process.env.FUNREC_DATA) {
      console.info(`${name} was not checked: the environment variable FUNREC_DATA is not set`);
      return;
    }
    const { interactions } = await loadDataset(published(name), { offline: true });
    expect([interactions.length, interactions.users.size, interactions.items.size]).toEqual([
      rows,
      users,
      items,
    ]);
  });
});

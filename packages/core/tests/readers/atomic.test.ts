import { readAtomic, readAtomicFeatures } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";
import { Scratch } from "../../../../tools/scratch.cjs";

const scratch = new Scratch();
afterEach(() => scratch.clean());

describe("readAtomic", () => {
  it("reads users, items and, where there are some, ratings and times", async () => {
    const path = await scratch.file(
      'user_id:token\titem_id:token\trating:float\ttimestamp:float\n1\t31\t2.5\t10\n2\t"x\t1\t11\n',
    );
    expect([...(await readAtomic(path))]).toEqual([
      { user: "1", item: "31", value: 2.5, timestamp: 10 },
      { user: "2", item: '"x', value: 1, timestamp: 11 },
    ]);
    const bare = await scratch.file("\uFEFFitem_id:token\tuser_id:token\r\n31\t1\r\n");
    expect([...(await readAtomic(bare))]).toEqual([{ user: "1", item: "31" }]);
  });

  it("reads the fields that it is told to, by names without types", async () => {
    const path = await scratch.file(
      "session:token\titem_id:token\tprice:float\tkind:token\ns1\ta\t9.5\tclick\n",
    );
    const columns = { user: "session", value: "price", event: "kind" };
    expect([...(await readAtomic(path, { columns }))]).toEqual([
      { user: "s1", item: "a", value: 9.5, event: "click" },
    ]);
  });

  it("names the line of a bad number and of a field that is not there", async () => {
    const path = await scratch.file("user_id:token\titem_id:token\trating:float\n1\t2\t3\n1\t2\tx\n");
    expect(await problem(readAtomic(path))).toBe(
      `DataError: ${path}:3: value must be a finite number, found "x"`,
    );
    expect(await problem(readAtomic(path, { columns: { user: "session" } }))).toBe(
      `DataError: ${path}:1: there is no column "session": the header has "user_id:token", "item_id:token", "rating:float"`,
    );
  });

  it("refuses a file that is empty, has a header only, or is not there", async () => {
    const [empty, header] = [await scratch.file(""), await scratch.file("user_id:token\titem_id:token\n")];
    expect(await problem(readAtomic(empty))).toBe(`DataError: ${empty}: the file is empty`);
    expect(await problem(readAtomic(header))).toBe(`DataError: ${header}: the file has a header but no rows`);
    expect(await problem(readAtomic("nowhere.inter"))).toBe(
      "DataError: nowhere.inter: cannot be read: there is no such file",
    );
  });

  it("refuses options that it does not know", async () => {
    expect(await problem(readAtomic("x", { column: {} } as never))).toBe(
      'OptionError: readAtomic: unknown option "column"; allowed: columns; did you mean "columns"?',
    );
    expect(await problem(readAtomic("x", { columns: { rating: "r" } } as never))).toContain(
      'unknown option "columns.rating"; allowed: user, item, value, timestamp, event',
    );
  });
});

describe("readAtomicFeatures", () => {
  it("reads the features by the types of the header", async () => {
    const path = await scratch.file(
      "item_id:token\ttitle:token\tgenres:token_seq\tyear:float\n1\tToy Story\tComedy Drama\t1995\n2\t\t\t\n",
    );
    const table = await readAtomicFeatures(path);
    expect(["title", "genres", "year"].map((name) => table.value(1, name))).toEqual([
      "Toy Story",
      ["Comedy", "Drama"],
      1995,
    ]);
    expect(["title", "genres", "year"].map((name) => table.value(2, name))).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });

  it("takes another field for the id", async () => {
    const path = await scratch.file("brand:token\tid:token\nacme\t7\n");
    const table = await readAtomicFeatures(path, { id: "id" });
    expect(table.value(7, "brand")).toBe("acme");
    expect((await readAtomicFeatures(path)).value("acme", "id")).toBe("7");
  });

  it.each([
    ["float_seq", '"float_seq"'],
    ["", '""'],
    ["constructor", '"constructor"'],
  ])("names a field of the type %j", async (type, shown) => {
    const path = await scratch.file(`item_id:token\tprice:${type}\n1\t2\n`);
    expect(await problem(readAtomicFeatures(path))).toBe(
      `DataError: ${path}:1: field price has the type ${shown}, allowed: token, token_seq, float`,
    );
  });

  it("names an id field that is not there, a repeated id, and an option that it does not know", async () => {
    const path = await scratch.file("item_id:token\tbrand:token\n1\tx\n1\ty\n");
    expect(await problem(readAtomicFeatures(path, { id: "id" }))).toContain('there is no column "id"');
    expect(await problem(readAtomicFeatures(path))).toBe(
      `DataError: ${path}:3: id "1" appears a second time`,
    );
    expect(await problem(readAtomicFeatures(path, { ids: "id" } as never))).toBe(
      'OptionError: readAtomicFeatures: unknown option "ids"; allowed: id; did you mean "id"?',
    );
  });
});

import { inspectCsv, readCsv } from "@funrec/core";
import { problem } from "../../../../tools/problem.cjs";

describe("inspectCsv", () => {
  it.each<[string, string, object]>([
    ["userId,movieId,rating,timestamp", ",", { user: 0, item: 1, value: 2, timestamp: 3 }],
    ["customer_id;sku;Bought At;date", ";", { user: 0, item: 1, timestamp: 3 }],
    ["ts\tSession ID\tarticle", "\t", { timestamp: 0, user: 1, item: 2 }],
    ["overall|reviewerName|reviewerID|asin", "|", { value: 0, user: 2, item: 3 }],
    ['"item","user"', ",", { item: 0, user: 1 }],
    ["a,b,c", ",", {}],
    ["1,31,2.5", ",", {}],
  ])("finds the usual names in %j", async (header, delimiter, columns) => {
    const found = await inspectCsv([header, "\n1", ",2\n"]);
    expect(found).toMatchObject({ delimiter, columns });
    expect(found.columns).toEqual(columns);
  });

  it("gives the names of all columns", async () => {
    const { names } = await inspectCsv(["\n\r\n", 'a, "b c" ,', "user\r", "\nx"]);
    expect(names).toEqual(["a", "b c", "user"]);
  });

  it.each([[""], ["\n \n"]])("says that %j is empty", async (text) => {
    expect(await problem(inspectCsv([text]))).toBe("DataError: input: the file is empty");
  });
});

describe("readCsv without columns", () => {
  it("takes those with usual names", async () => {
    const log = await readCsv(['rating,"User ID",extra,movie\r\n', "3,ann,x,", '"tea, green"\r\n']);
    expect([...log]).toEqual([{ user: "ann", item: "tea, green", value: 3 }]);
  });

  it("takes the delimiter from the header, unless it is given", async () => {
    expect([...(await readCsv(["user;item\nann;tea\n"]))]).toEqual([{ user: "ann", item: "tea" }]);
    const log = await readCsv(["user::item::time\nann::tea::5\n"], { delimiter: "::" });
    expect([...log]).toEqual([{ user: "ann", item: "tea", timestamp: 5 }]);
  });

  it("names the columns that it found where none will do", async () => {
    expect(await problem(readCsv(["who,item,n\n1,2,3\n"]))).toBe(
      "DataError: input:1: no column has a usual name of users (as user, userId or customer_id): " +
        'the first line has "who", "item", "n"; say which column it is',
    );
    expect(await problem(readCsv(["user,thing\n1,2\n"]))).toContain("of items (as item, itemId or sku)");
  });

  it("says what is wrong with the rows, line by line", async () => {
    expect(await problem(readCsv(["user,item,rating\n", "1,2,3\n1,2,x\n"]))).toBe(
      'DataError: input:3: value must be a finite number, found "x"',
    );
    expect(await problem(readCsv(["user,item\n"]))).toContain("a header but no rows");
    expect(await problem(readCsv([""]))).toBe("DataError: input: the file is empty");
  });
});

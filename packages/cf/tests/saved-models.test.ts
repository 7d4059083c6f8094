import { ItemCF, Popularity, Swing, UserCF } from "@funrec/cf";
import { smallLog } from "@funrec/core/testing";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const models = { Popularity, ItemCF, UserCF, Swing };
const queries = [{ user: 1 }, { user: "user 4" }, { history: ["item 0", 5] }];
const options = { k: 5 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "funrec-cf-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(models))("a saved %s", (name, model) => {
  // The other process runs the built package, as an application does, once as an ES module and once as CommonJS.
  it.each(["module", "commonjs"])("gives the same recommendations in another process (%s)", async (type) => {
    const path = join(folder, `${name}.funrec`);
    const fitted = await model.fit(smallLog());
    await fitted.save(path);
    const dist = join(__dirname, "..", "dist");
    const load =
      type === "module"
        ? `await import(${JSON.stringify(join(dist, "index.js"))})`
        : `require(${JSON.stringify(join(dist, "index.cjs"))})`;
    const program = `(async () => {
      const { ${name} } = ${load};
      const model = await ${name}.load(${JSON.stringify(path)});
      console.log(JSON.stringify(await model.recommendMany(${JSON.stringify(queries)}, ${JSON.stringify(options)})));
    })()`;
    const { stdout } = await run(process.execPath, ["-e", program]);
    expect(JSON.parse(stdout)).toEqual(await fitted.recommendMany(queries, options));
  });

  // Frozen files of every format version, kept for ever: a file that loaded once must always load.
  it("of format version 1 still loads and gives what it gave", async () => {
    const path = join(__dirname, "fixtures", `${model.modelName}-v1`);
    const loaded = await model.load(`${path}.funrec`);
    const expected = JSON.parse(await readFile(`${path}.json`, "utf8"));
    expect(await loaded.recommendMany(queries, options)).toEqual(expected);
  });
});

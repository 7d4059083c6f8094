import * as fs from "node:fs/promises";
import { dirname, join } from "node:path";
import { ModelFileError } from "@funrec/core";
import { CoCounts } from "../support/co-counts.js";
import { logOf } from "../support/logs.js";
import { problem } from "../../../../tools/problem.cjs";
import { Scratch } from "../../../../tools/scratch.cjs";

// As an object whose functions can be replaced.
jest.mock("node:fs/promises", () => ({
  __esModule: true,
  ...jest.requireActual<typeof fs>("node:fs/promises"),
}));

const scratch = new Scratch();
afterEach(async () => {
  jest.restoreAllMocks();
  await scratch.clean();
});

const oldModel = CoCounts.fit(logOf("ann tea, ann cup"));
const newModel = CoCounts.fit(logOf("ann tea, ann cup, bob tea, bob pot"));

/** A folder with the file of the old model. */
async function savedOldModel(): Promise<{ folder: string; path: string }> {
  const folder = await scratch.folder();
  const path = join(folder, "model.funrec");
  await (await oldModel).save(path);
  return { folder, path };
}

async function expectOldModelAlone({ folder, path }: { folder: string; path: string }): Promise<void> {
  expect(await fs.readdir(folder)).toEqual(["model.funrec"]);
  expect(new Uint8Array(await fs.readFile(path))).toEqual(await (await oldModel).toBytes());
}

describe("save", () => {
  it("writes one file, which holds the model", async () => {
    const { folder, path } = await savedOldModel();
    await (await newModel).save(path);
    expect(await fs.readdir(folder)).toEqual(["model.funrec"]);
    const loaded = await CoCounts.load(path);
    expect(await loaded.recommend({ user: "ann" })).toEqual([{ item: "pot", score: 1 }]);
    expect([loaded.options, loaded.seed, loaded.userCount, loaded.itemCount]).toEqual([
      { weight: 1 },
      0,
      2,
      3,
    ]);
  });

  it("leaves one whole file when several models are saved to one path at the same time", async () => {
    const { folder, path } = await savedOldModel();
    const models = [await oldModel, await newModel, await oldModel, await newModel];
    await Promise.all(models.map((model) => model.save(path)));
    expect(await fs.readdir(folder)).toEqual(["model.funrec"]);
    expect([1, 2]).toContain((await CoCounts.load(path)).userCount);
  });
});

describe("a save that fails", () => {
  const realOpen = fs.open;

  /** Opens files whose function of this name fails, after it has begun. */
  function breakFiles(name: "writeFile" | "sync", error: Error): void {
    jest.spyOn(fs, "open").mockImplementation(async (...args) => {
      const file = await realOpen(...args);
      jest.spyOn(file, name).mockImplementation(async () => {
        await file.write("half of it");
        throw error;
      });
      return file;
    });
  }

  const noSpace = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

  it.each([
    ["the disk is full", (): void => breakFiles("writeFile", noSpace)],
    ["the disk is full when the file is forced to it", (): void => breakFiles("sync", noSpace)],
    ["the file cannot be renamed", (): unknown => jest.spyOn(fs, "rename").mockRejectedValue(noSpace)],
    ["no file can be made", (): unknown => jest.spyOn(fs, "open").mockRejectedValue(noSpace)],
  ])("leaves the old file and no other where %s", async (_, breakDisk) => {
    const old = await savedOldModel();
    breakDisk();
    const saving = (await newModel).save(old.path);
    await expect(saving).rejects.toThrow(ModelFileError);
    await expect(saving).rejects.toMatchObject({
      message: `${old.path}: cannot be written: the disk is full`,
      cause: noSpace,
    });
    await expectOldModelAlone(old);
  });

  it("reports the first error when the temporary file cannot be removed", async () => {
    const old = await savedOldModel();
    breakFiles("writeFile", noSpace);
    jest.spyOn(fs, "rm").mockRejectedValue(new Error("EIO"));
    expect(await problem((await newModel).save(old.path))).toContain("the disk is full");
  });

  it("names the path in a folder that is not there", async () => {
    const path = join(await scratch.folder(), "missing", "model.funrec");
    expect(await problem((await newModel).save(path))).toContain(
      `ModelFileError: ${path}: cannot be written: there is no folder ${dirname(path)}`,
    );
  });

  it("leaves a folder that stands at the path", async () => {
    const folder = await scratch.folder();
    const path = join(folder, "model.funrec");
    await fs.mkdir(path);
    expect(await problem((await newModel).save(path))).toContain(
      `ModelFileError: ${path}: cannot be written: `,
    );
    expect(await fs.readdir(folder)).toEqual(["model.funrec"]);
  });

  it("leaves the old file in a folder that must not be written to", async () => {
    const old = await savedOldModel();
    await fs.chmod(old.folder, 0o555);
    const isRoot = process.geteuid?.() === 0;
    if (process.platform === "win32" || (isRoot && !process.seteuid)) {
      console.info("a read-only folder was not tried: this system cannot make one for the test");
      return;
    }
    const NOBODY = 65534;
    let message: string;
    try {
      if (isRoot) process.seteuid!(NOBODY); // root may write anywhere
      message = await problem((await newModel).save(old.path));
    } finally {
      if (isRoot) process.seteuid!(0);
      await fs.chmod(old.folder, 0o755);
    }
    expect(message).toContain(`ModelFileError: ${old.path}: cannot be written: this user may not do it`);
    await expectOldModelAlone(old);
  });
});

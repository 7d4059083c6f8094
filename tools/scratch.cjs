// Temporary folders of tests.
const { mkdtemp, rm, writeFile } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

class Scratch {
  #folders = [];

  async folder() {
    const folder = await mkdtemp(join(tmpdir(), "funrec-test-"));
    this.#folders.push(folder);
    return folder;
  }

  async file(content, name = "data.txt") {
    const path = join(await this.folder(), name);
    await writeFile(path, content);
    return path;
  }

  async clean() {
    for (const folder of this.#folders.splice(0)) await rm(folder, { recursive: true });
  }
}

module.exports = { Scratch };

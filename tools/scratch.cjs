// Temporary folders of tests.
const { mkdir, mkdtemp, rm, writeFile } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const { dirname, join } = require("node:path");

class Scratch {
  #folders = [];

  async folder(files = {}) {
    const folder = await mkdtemp(join(tmpdir(), "funrec-test-"));
    this.#folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return folder;
  }

  async file(content, name = "data.txt") {
    return join(await this.folder({ [name]: content }), name);
  }

  async clean() {
    for (const folder of this.#folders.splice(0)) await rm(folder, { recursive: true });
  }
}

module.exports = { Scratch };

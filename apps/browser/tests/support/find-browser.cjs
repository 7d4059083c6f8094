// Which browser the tests can drive: Chromium or Chrome, by the variable CHROMIUM or on the PATH.
const { existsSync } = require("node:fs");
const { delimiter, join } = require("node:path");

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {string | undefined} the path of its program */
function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

module.exports = { findBrowser };

// As a program it prints it: Nx runs tests again once there is another browser.
if (require.main === module) console.log(findBrowser() ?? "none");

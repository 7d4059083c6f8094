// Jest reporter: leaves the counts of a package's run in .test-results/counts.json, where the CI script sums them.
const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

module.exports = class CountTests {
  constructor(globalConfig) {
    this.folder = join(globalConfig.rootDir, ".test-results");
  }

  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    mkdirSync(this.folder, { recursive: true });
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    writeFileSync(join(this.folder, "counts.json"), JSON.stringify(counts));
  }
};

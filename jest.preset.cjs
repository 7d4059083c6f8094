// Settings of every package's tests; a package's jest.config.cjs only spreads them.
module.exports = {
  testEnvironment: "node",
  testTimeout: 60_000, // for slow and busy machines; no test is meant to take seconds
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  moduleNameMapper: {
    "^@funrec/([^/]+)$": "<rootDir>/../../packages/$1/src/index.ts",
    "^@funrec/([^/]+)/(.+)$": "<rootDir>/../../packages/$1/src/$2.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  reporters: ["default", "<rootDir>/../../tools/count-tests.cjs"],
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
};

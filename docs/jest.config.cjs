// The pages lie one folder higher than the packages.
module.exports = {
  ...require("../jest.preset.cjs"),
  moduleNameMapper: {
    "^@funrec/([^/]+)$": "<rootDir>/../packages/$1/src/index.ts",
    "^@funrec/([^/]+)/(.+)$": "<rootDir>/../packages/$1/src/$2.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  reporters: ["default", "<rootDir>/../tools/count-tests.cjs"],
};

const preset = require("../jest.preset.cjs");

// The tools lie one folder higher than the packages and import none of them.
module.exports = {
  ...preset,
  moduleNameMapper: {},
  reporters: ["default", "<rootDir>/count-tests.cjs"],
};

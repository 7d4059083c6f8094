// Which engines of tensors the tests can use here.
const { existsSync } = require("node:fs");

function presentEngines() {
  try {
    const { depsLibPath } = require("@tensorflow/tfjs-node/scripts/deps-constants.js");
    if (existsSync(depsLibPath)) return ["native", "wasm", "cpu"];
  } catch {
    // The package is not installed: it is optional.
  }
  console.info("The native engine is not installed (tools/native-engine.mjs makes it): it is not tested");
  return ["wasm", "cpu"];
}

module.exports = { presentEngines };

// As a program it prints them: Nx runs tests again once there is another engine.
if (require.main === module) console.log(presentEngines().join(" "));

import { nodeModule } from "../platform.js";

// In variables, so that neither compilers nor bundlers look for a package that may not be there.
const NATIVE: string = "@tensorflow/tfjs-node";
const ITS_FOLDERS: string = "@tensorflow/tfjs-node/scripts/deps-constants.js";

/** Loads TensorFlow, which becomes the backend `"tensorflow"` of TensorFlow.js. @throws Error that says what is missing */
export async function loadNativeBackend(): Promise<void> {
  await checkBinary();
  await replaceOldUtilities();
  // TensorFlow tells at its start which instructions of the processor it uses; warnings and errors stay.
  const isQuiet = process.env["TF_CPP_MIN_LOG_LEVEL"] === undefined;
  if (isQuiet) process.env["TF_CPP_MIN_LOG_LEVEL"] = "1";
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ NATIVE);
  } finally {
    if (isQuiet) delete process.env["TF_CPP_MIN_LOG_LEVEL"];
  }
}

/** The package without its binary takes a second or two to find that out. */
async function checkBinary(): Promise<void> {
  const { default: folders } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ ITS_FOLDERS)) as {
    default: { depsLibPath: string };
  };
  const { existsSync } = await nodeModule("node:fs");
  if (existsSync(folders.depsLibPath)) return;
  throw new Error(
    `${NATIVE} is installed, but TensorFlow's libraries are not in ${folders.depsLibPath}: its install script did not ` +
      `run or failed; run it (npm rebuild ${NATIVE}), or see "Closed networks" in the README of @funrec/core`,
  );
}

/** The package calls functions of Node that warn since Node 22, and one of them is gone since Node 23. */
async function replaceOldUtilities(): Promise<void> {
  const { default: util } = await nodeModule("node:util");
  Object.assign(util, {
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
    isArray: Array.isArray,
  });
}

import type { Engine } from "@funrec/core/tensor";

const NATIVE = "@tensorflow/tfjs-node/scripts/deps-constants.js";
const WASM = "@tensorflow/tfjs-backend-wasm";
const CPU = "@tensorflow/tfjs-backend-cpu";

/** Loading a package gives this. */
type Packages = Readonly<Record<string, () => unknown>>;

const missing = (): never => {
  throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
};

/** Opens an engine in a world where loading the packages gives what is said. */
async function openWith(packages: Packages, name?: Engine["name"]): Promise<Engine> {
  for (const [packageName, load] of Object.entries(packages)) {
    jest.doMock(packageName, load, { virtual: true });
  }
  let engine: Promise<Engine>;
  await jest.isolateModulesAsync(async () => {
    const { openEngine } = await import("@funrec/core/tensor");
    engine = openEngine(name);
    await engine.catch(() => {});
  });
  for (const packageName of Object.keys(packages)) jest.dontMock(packageName);
  return engine!;
}

/** What the console is told. */
let printed: jest.SpyInstance[];
beforeEach(() => {
  const methods = ["log", "info", "warn", "error"] as const;
  printed = methods.map((method) => jest.spyOn(console, method).mockImplementation());
});
afterEach(() => jest.restoreAllMocks());

describe("an engine that is chosen by itself", () => {
  it("is WebAssembly where the native one is missing, and nothing is printed", async () => {
    const engine = await openWith({ [NATIVE]: missing });
    expect(engine.name).toBe("wasm");
    expect(engine.tidy((tf) => tf.add([1], [2]).dataSync()[0]!)).toBe(3);
    for (const method of printed) expect(method).not.toHaveBeenCalled();
  });

  it("is plain JavaScript where both others are missing, and no other one is advertised", async () => {
    const engine = await openWith({ [NATIVE]: missing, [WASM]: missing });
    expect(engine.name).toBe("cpu");
    expect(engine.tidy((tf) => tf.add([1], [2]).dataSync()[0]!)).toBe(3);
    const text = printed.flatMap((method) => method.mock.calls).join("\n");
    expect(text).not.toContain("tfjs-node");
  });

  it("is an error where there is none, with what each needs", async () => {
    await expect(openWith({ [NATIVE]: missing, [WASM]: missing, [CPU]: missing })).rejects.toMatchObject({
      name: "EngineError",
      message: expect.stringMatching(
        /^no engine of tensors can be opened: .*"native".*; .*"wasm".*; .*"cpu"/,
      ),
    });
  });
});

describe("an engine that is asked for", () => {
  it.each([
    ["native", NATIVE, "@tensorflow/tfjs-node"],
    ["wasm", WASM, WASM],
    ["cpu", CPU, CPU],
  ] as const)("is an error that says what to install: %s", async (name, loaded, packageName) => {
    await expect(openWith({ [loaded]: missing }, name)).rejects.toMatchObject({
      name: "EngineError",
      message: `the engine "${name}" cannot be opened: it needs ${packageName} (npm install ${packageName}@4)`,
      cause: { code: "MODULE_NOT_FOUND" },
    });
  });

  it("is an error that says that TensorFlow's libraries are missing", async () => {
    const depsLibPath = "/no/such/folder";
    await expect(openWith({ [NATIVE]: () => ({ depsLibPath }) }, "native")).rejects.toMatchObject({
      name: "EngineError",
      message: expect.stringContaining("TensorFlow's libraries are not in /no/such/folder"),
    });
  });

  it("is an error that says why its package could not be loaded", async () => {
    const broken = (): never => {
      throw new Error("libc is too old");
    };
    await expect(openWith({ [WASM]: broken }, "wasm")).rejects.toMatchObject({
      name: "EngineError",
      message: 'the engine "wasm" cannot be opened: libc is too old',
    });
  });
});

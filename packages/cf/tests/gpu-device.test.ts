import { type GpuDevice, type GpuMode } from "@funrec/cf";
import { GpuAbsence, type GpuJs, withDevice } from "../src/gpu-device.js";

type Adapter = { info?: Partial<GPUAdapterInfo> };

/** Puts a WebGPU with this adapter where a browser has it. */
async function withAdapter<T>(adapter: Adapter | null | Error, work: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const requestAdapter = async (): Promise<Adapter | null> => {
    if (adapter instanceof Error) throw adapter;
    return adapter;
  };
  Object.defineProperty(globalThis, "navigator", { value: { gpu: { requestAdapter } }, configurable: true });
  try {
    return await work();
  } finally {
    if (before) Object.defineProperty(globalThis, "navigator", before);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
}

/** A gpu.js whose GL modes have this context. */
function gpuJsWith(context: object | null): GpuJs {
  const kernel = { isSupported: context !== null, testContext: context };
  return { HeadlessGLKernel: kernel, WebGLKernel: kernel, WebGL2Kernel: kernel } as unknown as GpuJs;
}

const found = (mode: GpuMode, context: object | null = null): Promise<GpuDevice | GpuAbsence> =>
  withDevice(gpuJsWith(context), mode, async (device) => device);

describe("the device behind WebGPU", () => {
  it.each<[string, Partial<GPUAdapterInfo> | undefined, GpuDevice["kind"]]>([
    ["a graphics card", { vendor: "nvidia", architecture: "ampere", description: "NVIDIA A10" }, "hardware"],
    ["an integrated GPU", { vendor: "intel", architecture: "xe", device: "0x9a49" }, "hardware"],
    ["lavapipe", { vendor: "mesa", description: "llvmpipe: Mesa 25.0.7 (LLVM 19.1.7)" }, "software"],
    ["SwiftShader", { vendor: "google", architecture: "swiftshader" }, "software"],
    ["WARP", { vendor: "microsoft", description: "Microsoft Basic Render Driver" }, "software"],
    ["a fallback adapter", { vendor: "acme", isFallbackAdapter: true }, "software"],
    ["an adapter that says nothing", { vendor: "", description: "" }, "software"],
    ["an adapter of an old version, without info", undefined, "software"],
  ])("of %s is told apart", async (_, info, kind) => {
    const device = await withAdapter({ ...(info && { info }) }, () => found("webgpu"));
    expect(device).toMatchObject({ kind, mode: "webgpu", description: expect.stringMatching(/./) });
  });

  it.each([null, new Error("lost")])("is missed in words when the adapter is %p", async (adapter) => {
    const absence = await withAdapter(adapter, () => found("webgpu"));
    expect(absence).toEqual(
      new GpuAbsence("WebGPU finds no adapter: install a Vulkan, Metal or Direct3D driver"),
    );
  });
});

describe("the device behind GL", () => {
  const RENDERER = 0x1f01;
  const UNMASKED = 0x9246;
  const inBrowser = (renderer: string) => ({
    getExtension: () => ({ UNMASKED_RENDERER_WEBGL: UNMASKED }),
    getParameter: (name: number) => (name === UNMASKED ? renderer : "WebKit WebGL"),
  });
  const headless = (renderer?: string) => ({
    RENDERER,
    getExtension: () => null,
    getParameter: () => "ANGLE",
    _getParameterDirect: () => renderer,
  });

  it.each<[string, object, GpuDevice["kind"]]>([
    ["a browser on a graphics card", inBrowser("ANGLE (NVIDIA, GeForce RTX 3060 OpenGL 4.5)"), "hardware"],
    ["a browser on SwiftShader", inBrowser("ANGLE (Google, Vulkan (SwiftShader Device))"), "software"],
    ["headless GL on a graphics card", headless("ANGLE (AMD Radeon Graphics OpenGL 4.6)"), "hardware"],
    ["headless GL on llvmpipe", headless("ANGLE (Mesa/X.org llvmpipe (LLVM 15.0.6))"), "software"],
    ["headless GL that says nothing", headless(), "software"],
  ])("of %s is told apart", async (_, context, kind) => {
    for (const mode of ["headlessgl", "webgl2", "webgl"] as const) {
      expect(await found(mode, context)).toMatchObject({ kind, mode });
    }
  });

  it("is missed in words where there is none", async () => {
    expect(await found("headlessgl")).toEqual(
      new GpuAbsence("there is no headless GL: npm install gl, and run it where there is a display"),
    );
    expect(await found("webgl")).toEqual(new GpuAbsence("there is no WebGL: run in a browser that has it"));
  });
});

/** What opening says when the package gpu.js is something else. */
async function openedWith(gpuJs: () => unknown, mode: "auto" | "gpu" | GpuMode): Promise<unknown> {
  let outcome: unknown;
  await jest.isolateModulesAsync(async () => {
    jest.doMock("gpu.js", gpuJs);
    const { GpuCounter } = await import("@funrec/cf");
    outcome = await GpuCounter.open(mode);
  });
  jest.dontMock("gpu.js");
  return outcome;
}

/** A gpu.js whose kernels give this for every pair. */
function gpuJsThatGives(count: () => number, fallbackReason: string | null = null) {
  class GPU {
    createKernel(_: string, { output: [width, height] }: { output: [number, number] }) {
      const run = () => Array.from({ length: height }, () => new Float32Array(width).fill(count()));
      return Object.assign(run, { kernel: { fallbackReason } });
    }
    async destroy() {}
  }
  return () => ({ GPU, input: (values: unknown) => values });
}

describe("opening a counter", () => {
  it.each(["auto", "gpu", "cpu"] as const)("names the package that is missing (%s)", async (mode) => {
    const missing = () => {
      throw Object.assign(new Error("Cannot find module"), { code: "MODULE_NOT_FOUND" });
    };
    expect(await openedWith(missing, mode)).toEqual({
      reason: "gpu.js is not installed: npm install gpu.js webgpu",
    });
  });

  it("names the package that does not load", async () => {
    const broken = () => {
      throw new Error("version `GLIBC_2.38' not found\nmore");
    };
    expect(await openedWith(broken, "auto")).toEqual({
      reason: "gpu.js does not load (version `GLIBC_2.38' not found): npm install gpu.js webgpu",
    });
  });

  it.each([
    ["drops its work", gpuJsThatGives(() => 0), /miscounted: 0 common columns in place of/],
    ["counts at random", gpuJsThatGives(Math.random), /miscounted/],
    [
      "throws",
      gpuJsThatGives(() => {
        throw new Error("device lost");
      }),
      /failed: device lost/,
    ],
    ["falls back to the CPU", gpuJsThatGives(() => 0, "too large"), /left its mode webasm: too large/],
  ])("refuses a device that %s", async (_, gpuJs, reason) => {
    expect(await openedWith(gpuJs, "webasm")).toEqual({ reason: expect.stringMatching(reason) });
  });
});

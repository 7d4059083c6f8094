import type { GPU } from "gpu.js";

/** The modes of gpu.js. `"cpu"` and `"webasm"` use no GPU and serve tests. */
export type GpuMode = "webgpu" | "headlessgl" | "webgl2" | "webgl" | "webasm" | "cpu";

/** What counts. */
export interface GpuDevice {
  /** `"software"` is a driver that runs on the CPU, such as llvmpipe, or one that does not say what it is. */
  readonly kind: "hardware" | "software";
  readonly mode: GpuMode;
  /** The driver's own words, such as the name of the GPU. */
  readonly description: string;
}

/** Says why there is no GPU to count on. */
export class GpuAbsence {
  /** @param reason one sentence, without a full stop, that says what is missing and what to do */
  constructor(readonly reason: string) {}
}

/** The parts of gpu.js in use; its own types leave out the test contexts. */
export interface GpuJs {
  readonly GPU: typeof GPU;
  readonly input: (values: Float32Array, size: number[]) => unknown;
  readonly HeadlessGLKernel: GlKernel;
  readonly WebGL2Kernel: GlKernel;
  readonly WebGLKernel: GlKernel;
}

interface GlKernel {
  readonly isSupported: boolean;
  readonly testContext: GlContext | null;
}

type GlContext = WebGLRenderingContext & {
  /** Of the package gl, whose `getParameter` hides the driver. */
  _getParameterDirect?(name: number): unknown;
};

/** How drivers that run on the CPU call themselves. */
const SOFTWARE = /llvmpipe|lavapipe|softpipe|swiftshader|swrast|software|basic render|\bwarp\b/i;

/** The package gpu.js, if it is installed. */
export async function loadGpuJs(): Promise<GpuJs | GpuAbsence> {
  try {
    return await importOptional<GpuJs>("gpu.js");
  } catch (error) {
    return new GpuAbsence(`${notLoaded("gpu.js", error)}: npm install gpu.js webgpu`);
  }
}

/** The modes that could reach a GPU here, best first: WebGPU counts with integers, GL imitates them. */
export function gpuModes(): readonly GpuMode[] {
  return typeof document === "undefined" ? ["webgpu", "headlessgl"] : ["webgpu", "webgl2", "webgl"];
}

/**
 * Finds the device of a mode and calls `use` with it. gpu.js may look for WebGPU only while `use` runs, and keeps what it
 * found.
 * @returns what `use` gives; or why there is no such device
 */
export async function withDevice<T>(
  gpuJs: GpuJs,
  mode: GpuMode,
  use: (device: GpuDevice) => Promise<T>,
): Promise<T | GpuAbsence> {
  const useFound = async (device: GpuDevice | GpuAbsence) =>
    device instanceof GpuAbsence ? device : use(device);
  switch (mode) {
    case "webgpu":
      return withWebGpu(async () => useFound(await webGpuDevice()));
    case "headlessgl":
      return useFound(
        glDevice(
          mode,
          gpuJs.HeadlessGLKernel,
          "headless GL: npm install gl, and run it where there is a display",
        ),
      );
    case "webgl2":
      return useFound(glDevice(mode, gpuJs.WebGL2Kernel, "WebGL 2: run in a browser that has it"));
    case "webgl":
      return useFound(glDevice(mode, gpuJs.WebGLKernel, "WebGL: run in a browser that has it"));
    default:
      return use({ kind: "software", mode, description: `the CPU, in the mode ${mode} of gpu.js` });
  }
}

async function webGpuDevice(): Promise<GpuDevice | GpuAbsence> {
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  if (!adapter) return new GpuAbsence("WebGPU finds no adapter: install a Vulkan, Metal or Direct3D driver");
  const info = adapter.info as GPUAdapterInfo | undefined; // old versions of the package webgpu have none
  const text = [info?.description, info?.vendor, info?.architecture, info?.device].filter(Boolean).join(", ");
  const isHardware = text !== "" && !info?.isFallbackAdapter && !SOFTWARE.test(text);
  return {
    kind: isHardware ? "hardware" : "software",
    mode: "webgpu",
    description: text || "an adapter that does not say what it is",
  };
}

function glDevice(mode: GpuMode, kernel: GlKernel, missing: string): GpuDevice | GpuAbsence {
  if (!kernel.isSupported || !kernel.testContext) return new GpuAbsence(`there is no ${missing}`);
  const renderer = rendererOf(kernel.testContext);
  return {
    kind: renderer === undefined || SOFTWARE.test(renderer) ? "software" : "hardware",
    mode,
    description: renderer ?? "a GL driver that does not say what it is",
  };
}

function rendererOf(context: GlContext): string | undefined {
  const extension = context.getExtension("WEBGL_debug_renderer_info");
  const renderer: unknown = extension
    ? context.getParameter(extension.UNMASKED_RENDERER_WEBGL)
    : context._getParameterDirect?.(context.RENDERER);
  return typeof renderer === "string" && renderer !== "" ? renderer : undefined;
}

let webGpuUse: Promise<unknown> = Promise.resolve();
let webGpuOfPackage: Promise<unknown> | undefined;

/**
 * Runs `work` with WebGPU at `navigator.gpu`, the only place where gpu.js looks for it, and leaves the globals as they
 * were. Where the platform has no WebGPU, as in Node, it is that of the package webgpu. One work at a time.
 */
function withWebGpu<T>(work: () => Promise<T>): Promise<T | GpuAbsence> {
  const result = webGpuUse.then(() => workWithWebGpu(work));
  webGpuUse = result.catch(() => undefined);
  return result;
}

async function workWithWebGpu<T>(work: () => Promise<T>): Promise<T | GpuAbsence> {
  if (typeof navigator !== "undefined" && navigator.gpu) return work();
  let gpu: unknown;
  try {
    webGpuOfPackage ??= importOptional<{ create(flags: string[]): unknown }>("webgpu").then((webgpu) =>
      webgpu.create([]),
    );
    gpu = await webGpuOfPackage;
  } catch (error) {
    webGpuOfPackage = undefined;
    return new GpuAbsence(`there is no WebGPU, as ${notLoaded("webgpu", error)}: npm install webgpu`);
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: { gpu }, configurable: true });
  try {
    return await work();
  } finally {
    if (before) Object.defineProperty(globalThis, "navigator", before);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
}

/** Imports a package that may be missing. The name is no literal, so that bundlers do not ask for the package. */
async function importOptional<T>(name: string): Promise<T> {
  const loaded = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
  return loaded.default ?? loaded;
}

function notLoaded(name: string, error: unknown): string {
  const { code } = error as { code?: unknown };
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND"
    ? `${name} is not installed`
    : `${name} does not load (${messageOf(error)})`;
}

/** The first line of an error's message. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}

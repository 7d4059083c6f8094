import { GpuAbsence, GpuCounter, type GpuMode } from "@funrec/cf";
import { type Engine, openEngine } from "@funrec/core/tensor";
import { type Finding, type Part, firstLine } from "./finding.js";
import { installedVersion } from "./system.js";

interface EngineEntry {
  readonly name: Engine["name"];
  readonly packageName: string;
  /** What one does without it. */
  readonly without: string;
}

/** In the order in which networks take them. */
const ENGINES: readonly EngineEntry[] = [
  {
    name: "native",
    packageName: "@tensorflow/tfjs-node",
    without: "networks train on WebAssembly without it; the README of @funrec/core tells how to install it",
  },
  {
    name: "wasm",
    packageName: "@tensorflow/tfjs-backend-wasm",
    without: "npm install @tensorflow/tfjs-backend-wasm@4",
  },
  {
    name: "cpu",
    packageName: "@tensorflow/tfjs-backend-cpu",
    without: "only needed where WebAssembly is not there: npm install @tensorflow/tfjs-backend-cpu@4",
  },
];

/** What computes the tensors of networks. */
export async function engines(): Promise<Part> {
  const findings: Finding[] = [];
  for (const entry of ENGINES) findings.push(await engine(entry));
  return { title: "Engines of tensors, for two-tower and sequence", findings: withNeed(findings) };
}

/** One engine is enough; without any, networks do not work. */
export function withNeed(findings: readonly Finding[]): Finding[] {
  if (findings.some(({ state }) => state === "ok")) return [...findings];
  return findings.map((finding) => ({ ...finding, state: "broken" }));
}

async function engine({ name, packageName, without }: EngineEntry): Promise<Finding> {
  try {
    const opened = await openEngine(name);
    const product = opened.tidy((tf) => tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]);
    if (product !== 11) throw new Error(`it computes ${product} in place of 11`);
    return {
      what: name,
      state: "ok",
      details: `${packageName} ${installedVersion(packageName) ?? ""}`.trim(),
    };
  } catch (error) {
    return { what: name, state: "missing", details: firstLine(error), advice: without };
  }
}

const GPU_MODES: readonly GpuMode[] = ["webgpu", "headlessgl"];

/** Whether gpu.js reaches a GPU, by which co-occurrences can be counted. */
export async function gpu(): Promise<Part> {
  const findings: Finding[] = [];
  for (const mode of GPU_MODES) {
    const counter = await GpuCounter.open(mode);
    if (counter instanceof GpuAbsence) {
      const advice = "item_cf and user_cf count on the processor without it";
      findings.push({ what: mode, state: "missing", details: counter.reason, advice });
      continue;
    }
    const { kind, description } = counter.device;
    findings.push({ what: mode, state: "ok", details: `${description} (${kind})` });
    await counter.close();
  }
  return { title: "GPU, by gpu.js", findings };
}

import type { CountTile, GpuDevice } from "@funrec/cf";
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { matrixOf, naiveCounts, tileCounts } from "./count-tiles.js";

const matrix = matrixOf(37, 3001, (row, column) => row % 9 === 0 || (row * 7 + column * 3) % 5 < 2);
const options = { tileRows: 8, chunkColumns: 1024 };

type Outcome = { reason: string } | { device: GpuDevice; tiles: CountTile[] };

async function countInProcess(mode: string): Promise<Outcome> {
  const child = fork(join(__dirname, "gpu-process.mjs"), { serialization: "advanced", silent: true });
  const exited = once(child, "exit");
  const outcome = once(child, "message");
  child.send({ mode, matrix, options });
  const first = await Promise.race([outcome, exited]);
  expect(await exited).toEqual([0, null]); // a driver may also fail when the process ends
  return first[0] as Outcome;
}

describe("counting on the drivers that are installed here", () => {
  it.each(["webgpu", "headlessgl", "gpu"])(
    "gives the counts of the definition in the mode %s",
    async (mode) => {
      const outcome = await countInProcess(mode);
      if ("reason" in outcome) {
        console.info(`counting in the mode ${mode} is not checked: ${outcome.reason}`);
        expect(outcome.reason).toMatch(/install|update/); // says what to do
        return;
      }
      const { device, tiles } = outcome;
      console.info(`counting in the mode ${mode} is checked on ${device.kind}: ${device.description}`);
      expect(await tileCounts(tiles)).toEqual(naiveCounts(matrix));
      if (/llvmpipe/.test(device.description)) expect(device.kind).toBe("software");
    },
  );
});
